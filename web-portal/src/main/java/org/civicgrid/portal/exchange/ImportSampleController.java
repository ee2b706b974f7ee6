package org.civicgrid.portal.exchange;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A mapping to begin with, and a small file that it fits. */
@Controller
@RequestMapping("/imports")
@PreAuthorize("hasAuthority('case:import')")
class ImportSampleController {

    @GetMapping("/sample-mapping.json")
    ResponseEntity<Resource> mapping() {
        return file("sample-mapping.json", MediaType.APPLICATION_JSON);
    }

    @GetMapping("/sample-cases.csv")
    ResponseEntity<Resource> cases() {
        return file("sample-cases.csv", new MediaType("text", "csv", StandardCharsets.UTF_8));
    }

    private static ResponseEntity<Resource> file(String name, MediaType type) {
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(new ClassPathResource("exchange/" + name));
    }
}
