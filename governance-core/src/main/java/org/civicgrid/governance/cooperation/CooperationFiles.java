package org.civicgrid.governance.cooperation;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.attachment.RecordReading;
import org.springframework.stereotype.Component;

/** Lets whoever may read a shared action fetch its files. */
@Component
@RequiredArgsConstructor
class CooperationFiles implements RecordReading {

    private final RegionalCooperations cooperations;

    @Override
    public String kind() {
        return RegionalCooperation.SUBJECT;
    }

    @Override
    public boolean mayRead(ActingPost by, int id) {
        return cooperations.find(id, by.reach()).isPresent();
    }
}
