package cn.mingquan.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Lets a link into the console be opened, reloaded and passed on: every page address answers with index.html.
 * Also says how long the files may be kept, and what the page may load.
 */
@WebFilter("/*")
public class ConsoleFilter implements Filter {

    /** The servlet that serves files. What another servlet answers, such as the API, is no page. */
    private static final String FILES = "default";

    private String contentPolicy = "";

    @Override
    public void init(FilterConfig config) {
        contentPolicy = contentPolicy(ConfigProvider.getConfig()
                .getOptionalValue("mp.jwt.verify.issuer", String.class)
                .orElse(""));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var asked = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        var accept = asked.getHeader("Accept");
        var path = asked.getRequestURI().substring(asked.getContextPath().length());
        answer.setHeader("X-Content-Type-Options", "nosniff");
        if (!FILES.equals(asked.getHttpServletMapping().getServletName())) {
            answer.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
            return;
        }
        switch (ConsoleAddress.of(asked.getMethod(), path, accept == null ? "" : accept)) {
            case PAGE -> {
                answer.setHeader("Cache-Control", "no-cache");
                answer.setHeader("Content-Security-Policy", contentPolicy);
                answer.setHeader("Referrer-Policy", "same-origin");
                asked.getRequestDispatcher("/index.html").forward(request, response);
            }
            case HASHED_FILE -> {
                answer.setHeader("Cache-Control", "public, max-age=31536000, immutable");
                chain.doFilter(request, response);
            }
            case OTHER -> chain.doFilter(request, response);
        }
    }

    /**
     * The console talks to its own host and to the issuer of its tokens; its component library sets inline styles, and a
     * worker made of the console's own code packs the workbooks of long lists.
     */
    static String contentPolicy(String issuer) {
        return "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                + " worker-src 'self' blob:;"
                + " font-src 'self' data:; connect-src 'self'" + origin(issuer)
                + "; frame-ancestors 'none'; base-uri 'self'; object-src 'none'; form-action 'self'" + origin(issuer);
    }

    private static String origin(String issuer) {
        if (issuer.isEmpty()) return "";
        var uri = URI.create(issuer);
        return " " + uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
