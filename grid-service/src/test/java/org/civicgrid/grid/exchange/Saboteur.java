package org.civicgrid.grid.exchange;

import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.job.Job;
import org.civicgrid.governance.job.JobPass;
import org.civicgrid.governance.job.JobStep;
import org.civicgrid.governance.job.JobWork;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Stops imports as a power cut would: after a chunk has been written and before it is committed. */
@TestComponent
class Saboteur implements BeanPostProcessor {

    /** What a killed process leaves behind is nothing: an error that no part of the work catches. */
    static final class PowerCut extends Error {}

    /** Done after each chunk. */
    interface Deed {
        void after(int chunk);
    }

    private static volatile Deed deed = chunk -> {};

    void strikesIn(int chunk) {
        deed = done -> {
            if (done == chunk) {
                throw new PowerCut();
            }
        };
    }

    void does(Deed other) {
        deed = other;
    }

    void rests() {
        deed = chunk -> {};
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof CaseImportWork work ? new Sabotaged(work) : bean;
    }

    private record Sabotaged(JobWork work) implements JobWork {

        @Override
        public String kind() {
            return work.kind();
        }

        @Override
        public JobPass begin(Job job, ActingPost by) {
            var pass = work.begin(job, by);
            return new JobPass() {
                private int chunk;

                @Override
                public JobStep next() {
                    var step = pass.next();
                    deed.after(++chunk);
                    return step;
                }

                @Override
                public void close() {
                    pass.close();
                }
            };
        }
    }
}
