package org.civicgrid.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whatever is refused is told in both languages: what, and what to do about it. Codes are read from the compiled code. */
class RefusalMessageTests {

    private static final String CODE = "[a-z]+(-[a-z0-9]+)*";
    private static final String ADVICE_CODES = "org.civicgrid.governance.problem.";
    private static final Set<String> FAULT_MAKERS = Stream.of(
                    FieldFault.class, InvalidInput.class, InvalidInput.Collector.class)
            .map(Type::getInternalName)
            .collect(Collectors.toSet());

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void everyRefusalHasItsWords(String language) throws IOException {
        var texts = texts(language);
        var refusals = OurCode.CLASSES.stream()
                .filter(type -> type.isAssignableTo(Refusal.class))
                .filter(type -> !type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT))
                .map(com.tngtech.archunit.core.domain.JavaClass::getName)
                .toList();

        var wordless = new TreeSet<String>();
        for (var refusal : refusals) {
            if (constants(refusal, "<init>").stream().noneMatch(code -> hasWords(texts, code))) {
                wordless.add(refusal);
            }
        }

        assertThat(refusals).hasSizeGreaterThan(20);
        assertThat(wordless).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void everyFaultHasItsWords(String language) throws IOException {
        var texts = texts(language);
        var wordless = new TreeSet<String>();
        for (var type : OurCode.CLASSES) {
            for (var constants : faultCalls(type.getName())) {
                var codes = constants.stream().filter(it -> it.matches(CODE)).toList();
                if (!codes.isEmpty() && codes.stream().noneMatch(code -> hasFaultWords(texts, code))) {
                    wordless.add(type.getSimpleName() + " " + constants);
                }
            }
        }

        assertThat(wordless).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void everyProblemOfTheEdgeHasItsWords(String language) throws IOException {
        var texts = texts(language);
        var edge = new TreeSet<String>();
        for (var type : List.of("ProblemTranslator", "StorageProblems", "RequestProblems")) {
            edge.addAll(constants(ADVICE_CODES + type, null));
        }
        edge.removeIf(code -> !code.matches(CODE) || hasFaultWords(texts, code));
        edge.removeAll(Set.of("number", "body")); // members, not codes

        assertThat(edge).contains("internal", "forbidden", "no-such-path", "unreadable-body");
        assertThat(edge).allMatch(code -> hasWords(texts, code));
    }

    @Test
    void seesARefusalWithoutWords() throws IOException {
        var texts = texts("");

        assertThat(constants(Wordless.class.getName(), "<init>"))
                .contains("nobody-has-words-for-this")
                .noneMatch(code -> hasWords(texts, code));
    }

    static final class Wordless extends Refusal.Conflict {
        Wordless() {
            super("nobody-has-words-for-this");
        }
    }

    private static boolean hasWords(Properties texts, String code) {
        return texts.containsKey("problem." + code + ".title") && texts.containsKey("problem." + code + ".detail");
    }

    private static boolean hasFaultWords(Properties texts, String code) {
        return texts.containsKey("fault." + code) && texts.containsKey("fault." + code + ".remedy");
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            if (Objects.requireNonNull(file.getFilename()).endsWith("_en.properties") == !language.isEmpty()) {
                texts.load(new InputStreamReader(file.getInputStream(), UTF_8));
            }
        }
        return texts;
    }

    /** The texts that a method of the class holds; of every method when none is named. */
    private static List<String> constants(String type, @org.jspecify.annotations.Nullable String method)
            throws IOException {
        List<String> found = new ArrayList<>();
        visit(
                type,
                new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitLdcInsn(Object value) {
                        if (value instanceof String text) {
                            found.add(text);
                        }
                    }
                },
                method);
        return found;
    }

    /** For each place where a fault is made, the texts that stand before it in the same statement. */
    private static List<List<String>> faultCalls(String type) throws IOException {
        List<List<String>> calls = new ArrayList<>();
        visit(
                type,
                new MethodVisitor(Opcodes.ASM9) {
                    private List<String> since = new ArrayList<>();

                    @Override
                    public void visitCode() {
                        since = new ArrayList<>();
                    }

                    @Override
                    public void visitLdcInsn(Object value) {
                        if (value instanceof String text) {
                            since.add(text);
                        }
                    }

                    @Override
                    public void visitMethodInsn(
                            int opcode, String owner, String name, String descriptor, boolean isInterface) {
                        var makes = FAULT_MAKERS.contains(owner)
                                && Set.of("of", "when").contains(name);
                        if (makes && !since.isEmpty()) {
                            calls.add(since);
                            since = new ArrayList<>();
                        }
                    }
                },
                null);
        return calls;
    }

    private static void visit(String type, MethodVisitor visitor, @org.jspecify.annotations.Nullable String only)
            throws IOException {
        var file = "/" + type.replace('.', '/') + ".class";
        try (var bytes = Objects.requireNonNull(RefusalMessageTests.class.getResourceAsStream(file), file)) {
            new ClassReader(bytes)
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public @org.jspecify.annotations.Nullable MethodVisitor visitMethod(
                                        int access,
                                        String name,
                                        String descriptor,
                                        String signature,
                                        String[] exceptions) {
                                    return only == null || Arrays.asList(only).contains(name) ? visitor : null;
                                }
                            },
                            ClassReader.SKIP_DEBUG);
        }
    }
}
