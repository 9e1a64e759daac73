package io.railpulse.gtfs.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    private static CsvReader read(String text) {
        return CsvReader.of("x.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<List<String>> rows(String text, String... columns) {
        CsvReader csv = read(text);
        List<List<String>> rows = new ArrayList<>();
        while (csv.next()) {
            List<String> row = new ArrayList<>();
            for (String column : columns) {
                row.add(csv.findText(csv.findColumn(column)));
            }
            rows.add(row);
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsAnyLineEnds(String lineEnd) {
        assertThat(rows("a,b" + lineEnd + "1,2" + lineEnd + lineEnd + "3,4", "a", "b"))
                .containsExactly(List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void takesQuotesAsRfc4180Has() {
        String text = "a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\n";
        assertThat(rows(text, "a", "b")).containsExactly(List.of("x, \"y\"", "two\nlines"));
    }

    @Test
    void takesBlanksAByteOrderMarkAndCapitalsOffTheHeader() {
        assertThat(rows("\uFEFFStop_ID , b\n 1 ,\t2 \n", "stop_id", "b")).containsExactly(List.of("1", "2"));
    }

    @Test
    void takesABlankOrMissingFieldAsUnknown() {
        CsvReader csv = read("a,b,c\n1, \n");
        assertThat(csv.next()).isTrue();
        assertThat(csv.findText(csv.getColumn("b"))).isNull();
        assertThat(csv.findText(csv.getColumn("c"))).isNull();
        assertThat(csv.findDouble(csv.getColumn("c"))).isNaN();
        assertThat(csv.findText(csv.findColumn("no such column"))).isNull();
    }

    @Test
    void toleratesBlankFieldsBeyondTheHeaderAndNothingElseThere() {
        assertThat(rows("a\n1,,\n", "a")).containsExactly(List.of("1"));
        assertThatThrownBy(() -> rows("a\n1\n2,3\n", "a"))
                .isInstanceOf(InputFileException.class)
                .hasMessage("x.txt line 3: has 2 fields, the header 1; quote values that hold a comma");
    }

    @Test
    void countsTheLinesInsideQuotes() {
        CsvReader csv = read("a\n\"1\n2\n3\"\n\nx\n");
        csv.next();
        assertThat(csv.line()).isEqualTo(2);
        csv.next();
        assertThat(csv.line()).isEqualTo(6);
        assertThatThrownBy(() -> csv.getInt(0)).hasMessage("x.txt line 6: field a: 'x' is not a whole number");
    }

    @Test
    void namesFileLineFieldAndValueOfABadNumber() {
        CsvReader csv = read("a,b\n1.5,\n");
        csv.next();
        assertThat(csv.getDouble(0)).isEqualTo(1.5);
        assertThatThrownBy(() -> csv.getInt(0)).isInstanceOfSatisfying(InputFileException.class, e -> {
            assertThat(e.file()).isEqualTo("x.txt");
            assertThat(e.line()).isEqualTo(2);
            assertThat(e.field()).isEqualTo("a");
            assertThat(e.value()).isEqualTo("1.5");
        });
        assertThatThrownBy(() -> csv.getDouble(1)).hasMessage("x.txt line 2: field b is blank");
    }

    @Test
    void cutsALongValueInTheMessage() {
        CsvReader csv = read("a\n" + "x".repeat(5000) + "\n");
        csv.next();
        assertThatThrownBy(() -> csv.getInt(0)).message().hasSizeLessThan(150);
    }

    @Test
    void refusesAnUnclosedQuoteTextBehindAQuoteAnEmptyFileAndATwofoldHeader() {
        assertThatThrownBy(() -> rows("a\n1\n\"2\n3\n", "a"))
                .hasMessage("x.txt line 3: a quote is opened and never closed");
        assertThatThrownBy(() -> rows("a\n\"2\"3\n", "a")).hasMessageStartingWith("x.txt line 2: text follows");
        assertThatThrownBy(() -> read("")).hasMessage("x.txt: is empty; a header is needed");
        assertThatThrownBy(() -> read("a,b,a\n")).hasMessage("x.txt line 1: the header names a twice");
        assertThatThrownBy(() -> read("a\n").getColumn("b")).hasMessage("x.txt: the required column b is missing");
    }

    @Test
    void readsAcrossTheEdgesOfItsBuffers() {
        StringBuilder text = new StringBuilder("a,b\r\n");
        List<List<String>> expected = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            String quoted = "v" + i + ",\"\"" + "z".repeat(i % 37);
            text.append(i).append(",\"").append(quoted).append("\"\r\n");
            expected.add(List.of("" + i, quoted.replace("\"\"", "\"")));
        }
        assertThat(rows(text.toString(), "a", "b")).isEqualTo(expected);
    }

    @Test
    void saysHowFarItGotInAFileThatCannotBeRead() {
        InputStream broken = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent < 4) {
                    return "a\n1\n".charAt(sent++);
                }
                throw new IOException("Unexpected end of ZLIB input stream");
            }
        };
        CsvReader csv = CsvReader.of("x.csv.gz", broken);
        assertThatThrownBy(() -> {
                    while (csv.next()) {
                        csv.findText(0);
                    }
                })
                .hasMessageStartingWith("x.csv.gz: cannot be read beyond line")
                .hasMessageEndingWith("Unexpected end of ZLIB input stream");
    }
}
