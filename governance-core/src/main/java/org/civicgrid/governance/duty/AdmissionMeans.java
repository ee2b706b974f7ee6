package org.civicgrid.governance.duty;

import java.math.BigDecimal;

/**
 * What comes with an admitted matter: 权随责走、费随事转.
 *
 * @param persons staff
 * @param amount yuan a year, two decimals
 * @param fromUnit unit from which both come
 */
public record AdmissionMeans(int persons, BigDecimal amount, String fromUnit) {}
