package org.civicgrid.governance.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class BigramsTests {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "井盖破损           | 井盖 盖破 破损",
                "水                 | 水",
                "水 漏水，水         | 水 漏水",
                "水水水水           | 水水",
                "A座-3单元，ABC12   | 12 3单 ab a座 bc c1 单元",
                "ＡＢ　㈱           | ab 株",
                "𠮷野家             | 𠮷野 野家",
                "䶮㛃𠮷              | 㛃𠮷 䶮㛃",
                "《办法》第3条       | 3条 办法 第3",
                "，。！😀            | ''",
                "''                 | ''"
            })
    void cutsATextIntoPairsOfNeighbours(String text, String expected) throws SQLException {
        assertThat(bigrams(text))
                .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" "))
                .doesNotHaveDuplicates();
    }

    @Test
    void cutsLongTextsToo() throws SQLException {
        var text = new StringBuilder();
        for (var each = 0; each < 30_000; each++) text.appendCodePoint(0x20000 + each);

        assertThat(bigrams(text.toString())).hasSize(29_999).doesNotHaveDuplicates();
    }

    @Test
    void findsTheTextsThatHoldAWord() {
        var found = jdbc.sql("select text from (values ('东侧井盖破损'), ('井水盖板'), ('路灯不亮')) as texts (text)"
                        + " where civicgrid_bigrams(text) @> civicgrid_bigrams('井盖')")
                .query(String.class)
                .list();

        assertThat(found).containsExactly("东侧井盖破损");
    }

    private String[] bigrams(String text) throws SQLException {
        var array = jdbc.sql("select civicgrid_bigrams(:text)")
                .param("text", text)
                .query((row, number) -> row.getArray(1))
                .single();
        return (String[]) array.getArray();
    }
}
