package org.civicgrid.rest;

import java.util.stream.Stream;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.access.Role;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.web.method.HandlerMethod;

/**
 * An operation that the portal really answers.
 *
 * @param path as mapped, with its variables
 * @param rule the expression of its {@code @PreAuthorize}
 */
record Route(String method, String path, String rule, HandlerMethod handler) {

    private static final SpelExpressionParser EXPRESSIONS = new SpelExpressionParser();

    /** As a sample names it: {@code GET /api/v1/cases/{number}}. */
    String operation() {
        return method + " " + path.replaceAll(":[^/]+?}(?=/|$|\\.)", "}");
    }

    boolean isForPrograms() {
        return path.startsWith("/api/");
    }

    boolean isOpenToEverybody() {
        return rule.contains("permitAll");
    }

    boolean isFor(Role role) {
        return Boolean.TRUE.equals(EXPRESSIONS.parseExpression(rule).getValue(new Rights(role), Boolean.class));
    }

    /** What the expressions of {@code @PreAuthorize} ask, answered for anybody of a role. */
    public record Rights(Role role) {

        public boolean hasAuthority(String authority) {
            return role.permissions().stream().map(Permission::authority).anyMatch(authority::equals);
        }

        public boolean hasAnyAuthority(String... authorities) {
            return Stream.of(authorities).anyMatch(this::hasAuthority);
        }

        public boolean isAuthenticated() {
            return true;
        }
    }
}
