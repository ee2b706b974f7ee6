package org.civicgrid.governance.duty;

import org.aopalliance.intercept.MethodInterceptor;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.duty.DutyRefusals.PushRefused;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.NameMatchMethodPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down every push that the desk refused. It stands outside the desk's own transaction: that is over by then and has
 * given its connection back, so that many refusals at once do not wait for one another.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdmissionSettings.class)
class RefusedPushes {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor refusedPushesAdvisor(
            ObjectProvider<RefusalRecords> records, ObjectProvider<PlatformTransactionManager> transactions) {
        var acts = new NameMatchMethodPointcut();
        acts.setMappedName("act");
        acts.setClassFilter(CaseDesk.class::isAssignableFrom);
        var advisor = new DefaultPointcutAdvisor(acts, (MethodInterceptor) act -> {
            try {
                return act.proceed();
            } catch (PushRefused refusal) {
                apart(transactions.getObject())
                        .executeWithoutResult(status -> records.getObject().add(refusal.refused()));
                throw refusal;
            }
        });
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static TransactionTemplate apart(PlatformTransactionManager transactions) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return apart;
    }
}
