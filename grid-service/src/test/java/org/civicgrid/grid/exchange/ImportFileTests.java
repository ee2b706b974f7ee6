package org.civicgrid.grid.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicgrid.grid.exchange.ImportRun.assertFaults;
import static org.civicgrid.grid.exchange.ImportSamples.HEADER;
import static org.civicgrid.grid.exchange.ImportSamples.good;
import static org.civicgrid.grid.exchange.ImportSamples.mapping;

import java.nio.charset.Charset;
import org.civicgrid.governance.job.JobState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is read of a file, and how its faults are told: by row and column, or of the file as a whole. */
@ExchangeTest
class ImportFileTests {

    @Autowired
    ImportRun run;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "A,dirt,2024-02-31 09:30,,new,104.1,30.7,x | 2 created DATE_UNREADABLE",
                "A,dirt,2099-02-01 09:30,,new,104.1,30.7,x | 2 created DATE_RANGE",
                "A,dirt,2024-02-01 09:30,2024-01-01 09:30,done,104.1,30.7,x | 2 closed DATE_ORDER",
                "A,dirt,2024-02-01 09:30,,done,104.1,30.7,x | 2 closed DATE_MISSING",
                "A,dirt,2024-02-01 09:30,,new,104.1 | 2  ROW_SHAPE",
                ",dirt,2024-02-01 09:30,,new,104.1,30.7,x | 2 number EXTERNAL_NUMBER_MISSING",
                "A,noise,2024-02-01 09:30,,lost,104.1,30.7,x | 2 kind TYPE_UNKNOWN;2 state STATE_UNKNOWN",
                "A,dirt,2024-02-01 09:30,,new,-77,39,x | 2 lng, lat PLACE_MISSING",
                "A,dirt,2024-02-01 09:30,,new,91,30.7,x | 2 lng, lat PLACE_OUTSIDE",
                "A,dirt,2024-02-01 09:30,,new,=1+1,30.7,x | 2 lng PLACE_UNREADABLE",
            })
    void explainsWhatIsWrongWithARow(String row, String faults) {
        var job = run.imported(HEADER + row, "faults");

        assertThat(job.counts()).containsEntry("fresh", 0L).containsEntry("wrong", 1L);
        assertThat(run.codes(job)).containsExactly(faults.split(";"));
        assertThat(run.cases("faults")).isEmpty();
    }

    @Test
    void takesTheGoodRowsBesideTheWrongOnes() {
        var job = run.imported(HEADER + """
                A,noise,2024-02-01 09:30,,new,104.1,30.7,x
                K,roadwork,2024-02-01 09:30,,new,104.1,30.7,"a ""quoted"", 𠮷 title"
                K,dirt,2024-02-01 09:30,,new,104.1,30.7,x
                """, "beside");

        assertThat(job.errors()).isEqualTo(2);
        assertThat(run.codes(job)).containsExactly("2 kind TYPE_UNKNOWN", "4 number EXTERNAL_NUMBER_REPEATED");
        assertThat(run.cases("beside"))
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .containsEntry("title", "a \"quoted\", 𠮷 title")
                        .containsEntry("severity", "HIGH"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-8", "UTF-16"})
    void readsGb18030AndByteOrderMarks(String charset) {
        var csv = good(2).replace("垃圾堆放1", "㐀䶮𠮷乱倒垃圾");
        var bytes = ("UTF-8".equals(charset) ? "\uFEFF" + csv : csv).getBytes(Charset.forName(charset));

        var job = run.done(run.order(bytes, mapping("set-" + charset), false));

        assertThat(job.counts()).containsEntry("fresh", 2L);
        assertThat(run.cases("set-" + charset).get(0)).containsEntry("title", "㐀䶮𠮷乱倒垃圾");
    }

    @Test
    void namesEveryMissingColumn() {
        var csv = good(1).replace("number,kind", "nr,art");

        assertFaults(
                () -> run.imported(csv, "columns"),
                "file import-column-missing number",
                "file import-column-missing kind");
    }

    @Test
    void refusesAFileThatNobodyCanRead() {
        assertFaults(() -> run.imported("", "unread"), "file import-empty null");
        assertFaults(() -> run.imported(HEADER + "\"A,dirt", "unread"), "file import-quoting null");
        assertFaults(
                () -> run.order(new byte[] {(byte) 0xFF, (byte) 0xFF, 0x41}, mapping("unread"), false),
                "file import-encoding UTF-8, GB 18030");
    }

    @Test
    void takesAFileWithNothingButItsHeader() {
        var job = run.imported(HEADER, "header");

        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.total()).isZero();
        assertThat(job.done()).isZero();
    }
}
