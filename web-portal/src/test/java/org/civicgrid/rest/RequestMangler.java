package org.civicgrid.rest;

import java.util.List;
import java.util.function.BiConsumer;

/** Makes malformed requests out of proper ones: the same number and seed give the same request. */
final class RequestMangler {

    private static final List<BiConsumer<RawRequest, Dice>> TWISTS = List.of(
            (it, dice) -> it.method = dice.pick(HostileHeads.METHODS),
            (it, dice) -> it.target = dice.pick(HostileAddresses.TARGETS),
            (it, dice) -> it.version = dice.pick(HostileHeads.VERSIONS),
            HostileAddresses::query,
            HostileAddresses::query,
            HostileAddresses::query,
            (it, dice) -> it.headers.add(dice.pick(HostileHeads.HEADERS)),
            (it, dice) -> it.headers.add(dice.pick(HostileHeads.HEADERS)),
            (it, dice) -> it.headers.add(dice.below(it.headers.size() + 1), dice.pick(HostileHeads.HEADERS)),
            HostileHeads::forget,
            HostileBodies::cut,
            HostileBodies::chunks,
            RequestMangler::noise);

    private final long seed;
    private final String token;

    RequestMangler(long seed, String token) {
        this.seed = seed;
        this.token = token;
    }

    byte[] request(long number) {
        var dice = new Dice(seed * 1_000_003 + number);
        var it = proper(dice);
        it.header("Host", "localhost").header("Connection", "close");
        if (!dice.oneOf(10)) {
            it.header("Authorization", "Bearer " + token);
        }
        for (int twists = dice.below(3); twists >= 0; twists--) {
            dice.pick(TWISTS).accept(it, dice);
        }
        return it.bytes();
    }

    /** A request as a program might send it. */
    private static RawRequest proper(Dice dice) {
        return switch (dice.below(8)) {
            case 0, 1, 2 -> new RawRequest("GET", dice.pick(HostileAddresses.READ), "");
            case 3 -> HostileBodies.form(dice);
            case 4 -> HostileBodies.upload(dice);
            default -> HostileBodies.json(dice);
        };
    }

    /** Some bytes of anything anywhere. */
    private static void noise(RawRequest it, Dice dice) {
        if (dice.oneOf(2)) {
            it.target = noisy(it.target, dice);
        } else {
            it.body = noisy(it.body, dice);
        }
    }

    private static String noisy(String text, Dice dice) {
        var at = dice.below(text.length() + 1);
        var noise = new StringBuilder();
        for (int count = 1 + dice.below(11); count > 0; count--) {
            noise.append((char) dice.below(256));
        }
        return text.substring(0, at) + noise + text.substring(at);
    }
}
