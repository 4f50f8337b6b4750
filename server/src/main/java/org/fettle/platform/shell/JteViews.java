package org.fettle.platform.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// View names are jte templates without their ending, precompiled in the build: `people/team` is `people/team.jte`.
/// Every template has `shell`; the rest of its parameters is the model.
@Component
class JteViews implements ViewResolver, Ordered {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, JteViews.class.getClassLoader(), "org.fettle.jte");
    private final Shells shells;

    JteViews(Shells shells) {
        this.shells = shells;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return engine.hasTemplate(template) ? new Page(template) : null;
    }

    /// Spring's choice among views goes by content type, so the view says its own.
    private final class Page implements View {
        private final String template;

        Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            JteViews.this.render(template, model, request, response);
        }
    }

    private void render(
            String template, @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var known = engine.getParamInfo(template).keySet();
        var parameters = new HashMap<String, @Nullable Object>();
        if (model != null)
            model.forEach((key, value) -> {
                if (known.contains(key) && !(value instanceof BindingResult)) parameters.put(key, value);
            });
        parameters.put("shell", shells.of(request));
        var output = new Utf8ByteOutput();
        engine.render(template, parameters, output);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10;
    }
}
