package org.civicgrid.governance.access;

import static org.civicgrid.governance.access.Permission.*;

import java.util.EnumSet;
import java.util.Set;
import org.civicgrid.governance.territory.Level;

/**
 * The roles of posts. The three administrators hold nothing in common and no business rights (三员分立, GB/T 22239 level
 * 3).
 */
public enum Role {
    GRID_WORKER(MAP_READ, CASE_READ, CASE_REPORT, CASE_ACT),
    MICRO_GRID_LEADER(MAP_READ, CASE_READ, CASE_REPORT, CASE_ACT),
    COMMUNITY_CLERK(MAP_READ, CASE_READ, CASE_REPORT, CASE_ACT, STATISTICS_READ, PERSON_UNMASK, DUTY_READ),
    COMMUNITY_SECRETARY(
            MAP_READ,
            CASE_READ,
            CASE_REPORT,
            CASE_ACT,
            STATISTICS_READ,
            PARTY_EDIT,
            VENUE_EDIT,
            PERSON_UNMASK,
            DUTY_READ,
            DUTY_OPINION),
    STREET_DUTY_OFFICER(
            MAP_READ,
            CASE_READ,
            CASE_REPORT,
            CASE_ACT,
            CASE_IMPORT,
            STATISTICS_READ,
            PERSON_UNMASK,
            JOB_MANAGE,
            DUTY_READ),
    STREET_LEADER(
            MAP_READ,
            CASE_READ,
            CASE_REPORT,
            CASE_ACT,
            STATISTICS_READ,
            PARTY_EDIT,
            VENUE_EDIT,
            REFORM_DRAFT,
            DUTY_READ,
            DUTY_OPINION),
    DEPARTMENT_HANDLER(MAP_READ, CASE_READ, CASE_REPORT, CASE_ACT, DUTY_READ, DUTY_APPLY),
    /** Without figures: those are kept by territory, and a department sees what it leads anywhere. */
    DEPARTMENT_LEADER(MAP_READ, CASE_READ, CASE_REPORT, CASE_ACT, DUTY_READ, DUTY_APPLY),
    DISTRICT_DUTY_OFFICER(
            MAP_READ,
            CASE_READ,
            CASE_REPORT,
            CASE_ACT,
            CASE_IMPORT,
            STATISTICS_READ,
            CATALOGUE_EDIT,
            PERSON_UNMASK,
            JOB_MANAGE,
            REFORM_DRAFT,
            DUTY_READ,
            DUTY_REVIEW),
    DISTRICT_LEADER(
            MAP_READ,
            CASE_READ,
            CASE_REPORT,
            CASE_ACT,
            STATISTICS_READ,
            PARTY_EDIT,
            VENUE_EDIT,
            REFORM_DRAFT,
            REFORM_APPROVE,
            DUTY_READ,
            DUTY_REVIEW),
    /** Does what a resident unit agreed to in a joint meeting; sees nothing else of the district. */
    RESIDENT_UNIT_CONTACT(CASE_READ, CASE_ACT),
    SYSTEM_ADMINISTRATOR(MAP_READ, ACCOUNT_MANAGE, JOB_MANAGE),
    SECURITY_ADMINISTRATOR(MAP_READ, POST_GRANT),
    AUDIT_ADMINISTRATOR(MAP_READ, AUDIT_READ),
    /** The platform itself, for escalation and other acts by the clock; nobody can sign in as it. */
    SYSTEM(CASE_READ, CASE_REPORT, CASE_ACT);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... others) {
        permissions = EnumSet.of(first, others);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** In no order. */
    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    /** One of the three administrators, who see no business data. */
    public boolean isAdministrator() {
        return !permissions.contains(CASE_READ);
    }

    /** The level of the territory that a post of this role reaches; a department's is its district. */
    public Level level() {
        return switch (this) {
            case GRID_WORKER, MICRO_GRID_LEADER -> Level.GRID;
            case COMMUNITY_CLERK, COMMUNITY_SECRETARY, RESIDENT_UNIT_CONTACT -> Level.COMMUNITY;
            case STREET_DUTY_OFFICER, STREET_LEADER -> Level.STREET;
            default -> Level.DISTRICT;
        };
    }

    /** Leads a unit: approves what its officers ask for. */
    public boolean isLeader() {
        return this == STREET_LEADER
                || this == DEPARTMENT_LEADER
                || this == DISTRICT_LEADER
                || this == COMMUNITY_SECRETARY;
    }
}
