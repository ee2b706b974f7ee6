package org.civicgrid.governance.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTests {

    @ParameterizedTest
    @CsvSource({
        "破损井盖.JPG, 破损井盖.jpg",
        "../../etc/passwd, passwd.jpg",
        "C:\\Users\\me\\photo.png, photo.jpg",
        "photo\u202Egpj.exe, photogpj.jpg",
        ".htaccess, htaccess.jpg",
        "v1.2 说明, v1.2 说明.jpg",
        "a<b>.png, a_b_.jpg",
        "𠮷.jpeg, 𠮷.jpg",
        "/, attachment.jpg"
    })
    void keepsOnlyWhatIsHarmless(String given, String clean) {
        assertThat(FileNames.clean(given, ".jpg")).isEqualTo(clean);
    }

    @Test
    void dropsControlCharactersAndHalfCharacters() {
        assertThat(FileNames.clean("a\0b\r\n\uD800c.pdf", ".pdf")).isEqualTo("abc.pdf");
    }

    @Test
    void cutsAt120CharactersWithoutSplittingOne() {
        var name = FileNames.clean("𠮷".repeat(300) + ".jpg", ".jpg");

        assertThat(name.codePointCount(0, name.length())).isEqualTo(120);
        assertThat(name).endsWith("𠮷.jpg");
    }
}
