package org.civicgrid.governance.party;

import java.util.List;

/** A Party organisation with those that belong to it, in the order of lists. */
public record PartyNode(PartyOrganizationView organization, List<PartyNode> branches) {}
