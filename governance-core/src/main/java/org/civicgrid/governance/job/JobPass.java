package org.civicgrid.governance.job;

/** One run over what a job has left to do. */
public interface JobPass extends AutoCloseable {

    /**
     * Does the next piece of the work. It is called in a transaction that also keeps the checkpoint of the answer: both
     * stand or fall together. A piece should take well under a second.
     *
     * @throws org.civicgrid.governance.problem.Refusal if the job cannot go on; it then ends as FAILED
     */
    JobStep next();

    @Override
    void close();
}
