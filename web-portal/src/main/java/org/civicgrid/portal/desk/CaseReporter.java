package org.civicgrid.portal.desk;

/**
 * Who reported it, masked unless revealed.
 *
 * @param name for example {@code 李**}
 * @param phone for example {@code 138****5678}
 * @param confidential asked not to be named to the handling unit
 * @param mayReveal whether the acting post may see it for a reason: POST {@code /cases/{number}/reporter}, parameter
 *     {@code reason}
 */
public record CaseReporter(String name, String phone, boolean confidential, boolean mayReveal) {}
