package org.civicgrid.governance.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class RememberedTests {

    private final Map<String, Integer> rows = new HashMap<>(Map.of("a", 1));
    private final Remembered<String, Integer> remembered = new Remembered<>(Duration.ofHours(1), rows::get);

    @Autowired
    TransactionTemplate transaction;

    @Test
    void asksOnceForWhatIsThereAndEachTimeForWhatIsNot() {
        assertThat(remembered.get("a")).isEqualTo(1);
        assertThat(remembered.get("b")).isNull();

        rows.putAll(Map.of("a", 2, "b", 2));

        assertThat(remembered.get("a")).isEqualTo(1);
        assertThat(remembered.get("b")).isEqualTo(2);
    }

    @Test
    void showsAChangeToItsOwnTransactionAtOnceAndToAllFromTheCommitOn() {
        remembered.get("a");
        transaction.executeWithoutResult(status -> {
            change();
            assertThat(remembered.get("a")).isEqualTo(2);
        });

        assertThat(remembered.get("a")).isEqualTo(2);
    }

    @Test
    void keepsNothingOfAChangeThatWasTakenBack() {
        transaction.executeWithoutResult(status -> {
            change();
            remembered.get("a");
            status.setRollbackOnly();
        });
        rows.put("a", 1);

        assertThat(remembered.get("a")).isEqualTo(1);
    }

    @Test
    void letsAnotherTransactionInsideChangeForItself() {
        remembered.get("a");
        transaction.executeWithoutResult(outer -> {
            remembered.changing();
            var inner = new TransactionTemplate(transaction.getTransactionManager());
            inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            inner.executeWithoutResult(status -> change());
            outer.setRollbackOnly();
        });

        assertThat(remembered.get("a")).isEqualTo(2);
    }

    private void change() {
        remembered.changing();
        rows.put("a", 2);
    }
}
