package org.civicgrid.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class FormatsTests {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:05:00Z");

    private final Formats fmt = new Formats();

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void writesTimesOfTheDistrict() {
        assertThat(fmt.instant(MORNING)).isEqualTo("2026-11-23 09:05");
        assertThat(fmt.brief(MORNING)).isEqualTo("11-23 09:05");
        assertThat(fmt.instant(Instant.parse("2026-12-31T16:00:00Z"))).isEqualTo("2027-01-01 00:00");
        assertThat(fmt.instant(null)).isEmpty();
    }

    @Test
    void writesLongDatesInTheReadersLanguage() {
        speak(Locale.SIMPLIFIED_CHINESE);
        assertThat(fmt.longInstant(MORNING)).isEqualTo("2026年11月23日 周一 09:05");
        assertThat(fmt.longDate(LocalDate.of(2026, 2, 1))).isEqualTo("2026年2月1日 周日");

        speak(Locale.ENGLISH);
        assertThat(fmt.longInstant(MORNING)).isEqualTo("Mon 23 Nov 2026, 09:05");
        assertThat(fmt.longDate(LocalDate.of(2026, 2, 1))).isEqualTo("Sun 1 Feb 2026");
    }

    @Test
    void writesTheTwoLargestUnitsOfASpan() {
        speak(Locale.SIMPLIFIED_CHINESE);
        assertThat(fmt.duration(Duration.ofHours(51).plusMinutes(59))).isEqualTo("2天3小时");
        assertThat(fmt.duration(Duration.ofMinutes(-200))).isEqualTo("3小时20分");
        assertThat(fmt.duration(Duration.ofHours(48))).isEqualTo("2天");
        assertThat(fmt.duration(Duration.ofSeconds(59))).isEqualTo("0分");
        assertThat(fmt.workingTime(Duration.ofHours(17), 420)).isEqualTo("2天3小时");

        speak(Locale.ENGLISH);
        assertThat(fmt.duration(Duration.ofHours(51))).isEqualTo("2 d 3 h");
        assertThat(fmt.duration(Duration.ofMinutes(5))).isEqualTo("5 min");
    }

    @Test
    void writesFigures() {
        assertThat(fmt.number(1_234_567)).isEqualTo("1,234,567");
        assertThat(fmt.percent(0.375)).isEqualTo("37.5%");
        assertThat(fmt.percent(1)).isEqualTo("100%");
        assertThat(fmt.percent(-0.0204)).isEqualTo("-2%");
    }

    private static void speak(Locale locale) {
        LocaleContextHolder.setLocale(locale);
    }
}
