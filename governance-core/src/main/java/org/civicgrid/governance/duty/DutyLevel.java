package org.civicgrid.governance.duty;

import lombok.RequiredArgsConstructor;

/** The levels between which duties are divided, and who stands for each in routing. */
@RequiredArgsConstructor
public enum DutyLevel {
    DISTRICT("DISTRICT_CENTRE", "区级", "the district"),
    STREET("STREET_OFFICE", "街道", "the street"),
    COMMUNITY("COMMUNITY", "社区", "the community");

    private final String lead;
    private final String words;
    private final String wordsEn;

    /** As routing names who leads. */
    String lead() {
        return lead;
    }

    String words() {
        return words;
    }

    String wordsEn() {
        return wordsEn;
    }
}
