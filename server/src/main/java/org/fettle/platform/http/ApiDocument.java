package org.fettle.platform.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/// What the OpenAPI document says of every operation beyond its own signature: who may call it, the key, the version,
/// and the problem document that any of them may answer.
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private static final String BEARER = "bearer";

    ApiDocument() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, IfMatch.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Fettle")
                        .version("1")
                        .description("Who is qualified, what needs doing, who does it when, and the record of what was"
                                + " done. Make a token by POST /api/tokens and send it as Authorization: Bearer …")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")));
    }

    @Bean
    OpenApiCustomizer problems() {
        return document -> document.getComponents()
                .addSchemas("Fault", object("field", "value", "remedy").description("What is wrong with one field."))
                .addSchemas(
                        "Problem",
                        object("type", "title", "detail", "requestId")
                                .description("RFC 9457: `type` names the kind, `detail` says what to do.")
                                .addProperty("status", typed("integer"))
                                .addProperty(
                                        "faults",
                                        typed("array").items(new Schema<>().$ref("#/components/schemas/Fault"))));
    }

    private static Schema<?> typed(String type) {
        return new Schema<>().types(java.util.Set.of(type));
    }

    private static Schema<?> object(String... texts) {
        var schema = typed("object");
        for (var text : texts) schema.addProperty(text, typed("string"));
        return schema;
    }

    @Bean
    OperationCustomizer describe() {
        return (operation, method) -> {
            tag(operation, method);
            who(operation, method);
            headers(operation, method).forEach(operation::addParametersItem);
            operation
                    .getResponses()
                    .addApiResponse(
                            "default",
                            new ApiResponse()
                                    .description("What went wrong, and what to do")
                                    .content(new Content()
                                            .addMediaType(
                                                    "application/problem+json",
                                                    new MediaType()
                                                            .schema(new Schema<>()
                                                                    .$ref("#/components/schemas/Problem")))));
            return operation;
        };
    }

    /// By module: people read by what a thing belongs to, not by the name of a class.
    private static void tag(Operation operation, HandlerMethod method) {
        var module = method.getBeanType().getPackageName().replaceFirst("^org\\.fettle\\.", "");
        operation.setTags(List.of(module));
    }

    private static void who(Operation operation, HandlerMethod method) {
        var allow = find(method);
        if (allow == null) return;
        if (allow.everyone()) operation.setSecurity(List.of());
        else operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        var who = allow.everyone()
                ? "everyone"
                : allow.signedIn()
                        ? "everyone signed in"
                        : Arrays.stream(allow.value()).map(Enum::name).collect(Collectors.joining(", "));
        var before = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
        operation.setDescription(before + "For: " + who);
    }

    private static List<Parameter> headers(Operation operation, HandlerMethod method) {
        var added = new ArrayList<Parameter>();
        if (unsafe(method) && !method.hasMethodAnnotation(NoKey.class))
            added.add(header(
                    KeyedCalls.HEADER, "A fresh UUID for each new call; the same one to repeat it without repeating"));
        if (Arrays.stream(method.getMethodParameters()).anyMatch(p -> p.getParameterType() == IfMatch.class))
            added.add(header("If-Match", "The ETag as it was read"));
        if (method.getReturnType().getParameterType().getSimpleName().equals("Page")) {
            added.add(query("after", "Where the page begins: `next` of the page before"));
            added.add(query("size", "Rows per page, 1 to 500"));
            added.add(query("sort", "A column; with - before it descending"));
        }
        return added;
    }

    private static Parameter header(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(true)
                .description(description)
                .schema(typed("string"));
    }

    private static Parameter query(String name, String description) {
        return new Parameter().in("query").name(name).description(description).schema(typed("string"));
    }

    private static boolean unsafe(HandlerMethod method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping != null && Arrays.stream(mapping.method()).anyMatch(m -> m != RequestMethod.GET);
    }

    static @Nullable Allow find(HandlerMethod method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allow.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allow.class);
    }
}
