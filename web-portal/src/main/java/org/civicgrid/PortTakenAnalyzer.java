package org.civicgrid;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in both languages that the HTTP port is taken and how to choose another one. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException taken) {
        var sentences = """
                端口 %1$d 已被其他程序占用：请停止该程序，或用 --server.port=（环境变量 SERVER_PORT）改用其他端口。
                The port %1$d is taken by another program: stop that program, or choose another port with --server.port= (environment variable SERVER_PORT).""";
        return new FailureAnalysis(sentences.formatted(taken.getPort()), null, taken);
    }
}
