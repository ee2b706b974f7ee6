package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a case is searched by, and what is looked for, are the same pairs of characters. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class CaseWordsTests {

    /** Everyday text, and what breaks words apart, changes under normalisation or lies beyond the basic plane. */
    private static final int[] LETTERS = "井盖缺失破损望平街12号 aB，。！；（）ＡｂＺ１２㈱ﬁ½éÉÄß×𠮷䶮㛃😀\u200d\ufe0f·—…～〇々ー｡ﾊﾟ가\u0301~%_\n"
            .codePoints()
            .toArray();

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void areWhatTheDatabaseMakesOfTheSameText() {
        var random = new Random(20261126);
        var texts = IntStream.range(0, 2000).mapToObj(i -> text(random)).toArray(String[]::new);

        var made = jdbc.query(
                "select case_words(text) from unnest(?) with ordinality as t (text, place) order by place",
                (row, n) -> (Integer[]) row.getArray(1).getArray(),
                (Object) texts);

        for (int i = 0; i < texts.length; i++) {
            assertThat(CaseWords.pairs(texts[i])).as(texts[i]).containsExactly(made.get(i));
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(40), 0, LETTERS.length)
                .map(i -> LETTERS[i])
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
