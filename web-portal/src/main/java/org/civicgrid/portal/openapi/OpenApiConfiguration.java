package org.civicgrid.portal.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description says beside the operations: what the platform is, how a program signs in, what a problem is. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String TOKEN = "token";
    private static final String CLIENT = "client";

    @Bean
    OpenAPI openApi() {
        var components = new Components().addSecuritySchemes(TOKEN, token()).addSecuritySchemes(CLIENT, client());
        ModelConverters.getInstance(true).readAll(ProblemDocument.class).forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info()
                        .title("CivicGrid 微网治理平台")
                        .version("1")
                        .description(
                                "The one desk, the one map and the one force over REST. Whatever is refused is an RFC 9457"
                                        + " problem with a stable code, in the language of Accept-Language (zh or en).")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(new Server().url("/").description("This host")))
                .components(components)
                .security(List.of(new SecurityRequirement().addList(TOKEN), new SecurityRequirement().addList(CLIENT)));
    }

    @Bean
    GlobalOperationCustomizer operations() {
        return new OperationDescriber();
    }

    private static SecurityScheme token() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A personal access token; it acts through the one post for which it was made");
    }

    private static SecurityScheme client() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .flows(new OAuthFlows()
                        .clientCredentials(
                                new OAuthFlow().tokenUrl("/oauth2/token").scopes(new Scopes())));
    }
}
