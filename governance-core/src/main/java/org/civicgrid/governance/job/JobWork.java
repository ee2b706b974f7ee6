package org.civicgrid.governance.job;

import org.civicgrid.governance.access.ActingPost;

/** A capability's way of doing jobs of one kind; a bean of it is enough for the jobs to be done. */
public interface JobWork {

    /** The kind of jobs that it does; at most 30 characters. */
    String kind();

    /**
     * Takes the job up where its checkpoint says.
     *
     * @param by the owner acting through the post that started the job
     */
    JobPass begin(Job job, ActingPost by);
}
