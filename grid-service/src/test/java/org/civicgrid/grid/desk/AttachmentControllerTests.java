package org.civicgrid.grid.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.UUID;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.attachment.Attachments;
import org.civicgrid.governance.attachment.Content;
import org.civicgrid.governance.attachment.StoredAttachment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebMvcTest(AttachmentController.class)
@Import(AttachmentControllerTests.Rules.class)
class AttachmentControllerTests {

    private static final UUID ID = UUID.fromString("0192d0a0-0000-7000-8000-000000000001");
    private static final ActingPost WORKER =
            new ActingPost(1, 1, "甲", 1, "网格员", Role.GRID_WORKER, 3, "第一网格", new Reach(Reach.Scope.STREET, 7, 7));

    @Autowired
    MockMvcTester http;

    @MockitoBean
    Attachments attachments;

    @Test
    void answersAnUploadWithThePlaceOfTheFile() {
        given(attachments.store(eq(WORKER), eq("现场.jpg"), any())).willReturn(photo());

        var answer = http.post()
                .uri("/api/v1/attachments")
                .multipart()
                .file(new MockMultipartFile("file", "现场.jpg", "image/jpeg", new byte[] {1}))
                .with(csrf())
                .with(signedIn("case:report"))
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.CREATED).hasHeader("Location", "/api/v1/attachments/" + ID);
        assertThat(answer).bodyJson().extractingPath("$.fileName").isEqualTo("现场.jpg");
    }

    @Test
    void handsAPhotoOutSoThatNoBrowserRunsAnythingInIt() {
        given(attachments.open(WORKER, ID, Content.Size.THUMB)).willReturn(content(photo()));

        var answer = http.get()
                .uri("/api/v1/attachments/{id}?size=thumb", ID)
                .with(signedIn("case:read"))
                .exchange();

        assertThat(answer)
                .hasStatusOk()
                .hasHeader("ETag", "\"abc\"")
                .hasHeader("Cache-Control", "max-age=31536000, private, immutable")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .hasContentType("image/jpeg");
        assertThat(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("inline;");
        assertThat(answer.getResponse().getContentAsByteArray()).containsExactly(1, 2, 3);
    }

    @Test
    void offersADocumentForSaving() {
        given(attachments.open(WORKER, ID, Content.Size.FULL)).willReturn(content(document()));

        var answer = http.get()
                .uri("/api/v1/attachments/{id}", ID)
                .with(signedIn("case:read"))
                .exchange();

        assertThat(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;");
    }

    @Test
    void sendsNothingTwice() {
        given(attachments.open(WORKER, ID, Content.Size.FULL)).willReturn(content(photo()));

        assertThat(http.get()
                        .uri("/api/v1/attachments/{id}", ID)
                        .header("If-None-Match", "\"abc\"")
                        .with(signedIn("case:read")))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void refusesThoseWhoMayNotReadCases() {
        assertThat(http.get().uri("/api/v1/attachments/{id}", ID).with(signedIn("audit:read")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void refusesAnUnknownSizeAndAMissingFile() {
        assertThat(http.get().uri("/api/v1/attachments/{id}?size=huge", ID).with(signedIn("case:read")))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(http.post()
                        .uri("/api/v1/attachments")
                        .multipart()
                        .with(csrf())
                        .with(signedIn("case:report")))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    private static RequestPostProcessor signedIn(String authority) {
        return authentication(new TestingAuthenticationToken(new Caller(WORKER), null, authority));
    }

    private static Content content(StoredAttachment attachment) {
        return new Content(attachment, "abc", () -> new ByteArrayInputStream(new byte[] {1, 2, 3}));
    }

    private static StoredAttachment photo() {
        return new StoredAttachment(
                ID, "abc", "def", "image/jpeg", "现场.jpg", 3, 20, 10, 1, Instant.EPOCH, 5L, 1, null, null);
    }

    private static StoredAttachment document() {
        return new StoredAttachment(
                ID, "abc", null, "application/pdf", "证明.pdf", 3, null, null, 1, Instant.EPOCH, 5L, 1, null, null);
    }

    /** Whoever signed in, with the post he acts through. */
    record Caller(ActingPost acting) {}

    @TestConfiguration(proxyBeanMethods = false)
    @EnableMethodSecurity
    static class Rules {}
}
