package org.civicgrid.portal.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Tells what the container refused before the portal saw it, such as a request line that is none: as a short problem that
 * says nothing of the container. An unknown transfer coding (501) or version of HTTP (505) is told as 400: from 500 on,
 * answers are failures of ours, and alarms count them.
 */
public class ContainerErrors extends ErrorReportValve {

    private static final int LEAST_ERROR = 400;
    private static final int LEAST_FAILURE = 500;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < LEAST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (isFaultOfTheSender(response.getStatus())) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(problem(response.getStatus()).getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // nobody is left to be told
        }
    }

    private static boolean isFaultOfTheSender(int status) {
        return status == HttpStatus.NOT_IMPLEMENTED.value() || status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED.value();
    }

    /** In both languages, since nobody knows the caller's. */
    private static String problem(int status) {
        var ours = status >= LEAST_FAILURE;
        return "{\"type\":\"urn:civicgrid:problem:%s\",\"title\":\"%s\",\"status\":%d}"
                .formatted(ours ? "internal" : "bad-request", ours ? "系统出现故障 · Failure" : "请求有误 · Bad request", status);
    }
}
