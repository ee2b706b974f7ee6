package org.civicgrid.portal.desk;

import org.jspecify.annotations.Nullable;

/**
 * An action that the acting post may take beside the next one, as the link that opens its form.
 *
 * @param code of the action, in the address
 * @param label of the link
 * @param effect what will happen, in one sentence
 * @param key keyboard key that opens it; null for none
 * @param open whether its form is open
 */
record OtherAction(
        String code, String label, String effect, @Nullable String key, boolean open) {}
