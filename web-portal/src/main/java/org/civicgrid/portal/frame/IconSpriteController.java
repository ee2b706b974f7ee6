package org.civicgrid.portal.frame;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the icon sprite; the address changes with the content, so browsers may keep it for a year. */
@RestController
@PreAuthorize("permitAll()")
class IconSpriteController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final IconSprite sprite;

    IconSpriteController(IconSprite sprite) {
        this.sprite = sprite;
    }

    @GetMapping("/icons/sprite-{hash:[0-9a-f]+}.svg")
    ResponseEntity<byte[]> sprite(@PathVariable String hash) {
        if (!sprite.hasHash(hash)) return ResponseEntity.notFound().build();
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(sprite.svg());
    }
}
