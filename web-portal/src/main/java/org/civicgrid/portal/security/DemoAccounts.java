package org.civicgrid.portal.security;

import java.util.List;

/** The accounts of the demo district; the sign-in page lists them when there is a bean of this type. */
public interface DemoAccounts {

    /** In the order to be shown. */
    List<DemoAccount> list();

    /**
     * One of them.
     *
     * @param what which post it holds, in words
     */
    record DemoAccount(String username, String what, String password) {}
}
