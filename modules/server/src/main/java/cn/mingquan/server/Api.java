package cn.mingquan.server;

import static cn.mingquan.platform.identity.Roles.AGENCY_LEAD;
import static cn.mingquan.platform.identity.Roles.AGENCY_STAFF;
import static cn.mingquan.platform.identity.Roles.AREA_ADMIN;
import static cn.mingquan.platform.identity.Roles.AUDIT_ADMIN;
import static cn.mingquan.platform.identity.Roles.OVERSEER;
import static cn.mingquan.platform.identity.Roles.PROVINCE_ADMIN;
import static cn.mingquan.platform.identity.Roles.SECURITY_ADMIN;

import cn.mingquan.platform.problem.ProblemDocument;
import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** All resources live under {@code /api} and ask for a bearer token; everything else on the host is the web front end. */
@ApplicationPath("api")
@ApplicationScoped
@LoginConfig(authMethod = "MP-JWT", realmName = "mingquan")
@DeclareRoles({PROVINCE_ADMIN, AREA_ADMIN, AGENCY_LEAD, AGENCY_STAFF, OVERSEER, SECURITY_ADMIN, AUDIT_ADMIN})
@OpenAPIDefinition(
        info = @Info(title = "明权 Mingquan", version = "0.1.0"),
        components =
                @Components(
                        responses =
                                @APIResponse(
                                        name = "Problem",
                                        description = "The call failed (RFC 9457)",
                                        content =
                                                @Content(
                                                        mediaType = "application/problem+json",
                                                        schema = @Schema(implementation = ProblemDocument.class)))))
public class Api extends Application {}
