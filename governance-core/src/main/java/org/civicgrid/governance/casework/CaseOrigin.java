package org.civicgrid.governance.casework;

import java.util.UUID;

/**
 * Where a case was taken over from.
 *
 * @param system the other system
 * @param number its number there
 * @param importId the import that brought it
 */
public record CaseOrigin(String system, String number, UUID importId, ImportedCase.Source source) {}
