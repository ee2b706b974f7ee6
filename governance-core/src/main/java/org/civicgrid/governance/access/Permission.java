package org.civicgrid.governance.access;

/** What a post may do; the authority of an endpoint is {@link #authority()}. */
public enum Permission {
    /** Read territories, units, the catalogue: what every member of the force may know. */
    MAP_READ,
    CASE_READ,
    CASE_REPORT,
    CASE_ACT,
    CASE_IMPORT,
    STATISTICS_READ,
    /** Edit case types, routing, escalation and reasons. */
    CATALOGUE_EDIT,
    /** Draft changes of the map within one's own territory. */
    REFORM_DRAFT,
    /** Approve what somebody else drafted, and take it back. */
    REFORM_APPROVE,
    PARTY_EDIT,
    /** Read the borders of duty: admission list, applications, refusals, matrix, burden. */
    DUTY_READ,
    /** Apply for a matter to be admitted to communities. */
    DUTY_APPLY,
    /** Say one's opinion of an application for one's street or community. */
    DUTY_OPINION,
    /** Review applications, edit the list and the matrix of duties. */
    DUTY_REVIEW,
    VENUE_EDIT,
    /** Show one person's masked data, for a reason that is kept. */
    PERSON_UNMASK,
    /** Create accounts, units and posts. */
    ACCOUNT_MANAGE,
    /** Appoint to posts, unlock accounts, end sessions of others. */
    POST_GRANT,
    AUDIT_READ,
    JOB_MANAGE;

    /** The Spring Security authority, for example {@code case:read}. */
    public String authority() {
        var words = name().toLowerCase(java.util.Locale.ROOT);
        return words.replace('_', ':');
    }
}
