{{- define "mingquan.name" -}}
{{- default .Release.Name .Values.nameOverride | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "mingquan.selector" -}}
app.kubernetes.io/name: mingquan
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "mingquan.labels" -}}
{{ include "mingquan.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "mingquan.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{ default (include "mingquan.name" .) .Values.serviceAccount.name }}
{{- else -}}
{{ default "default" .Values.serviceAccount.name }}
{{- end -}}
{{- end -}}

{{- define "mingquan.image" -}}
{{- $repository := required "image.repository is needed" .Values.image.repository -}}
{{- $tag := default .Chart.AppVersion .Values.image.tag -}}
{{- printf "%s%s%s" $repository (ternary "@" ":" (hasPrefix "sha256:" $tag)) $tag -}}
{{- end -}}

{{- define "mingquan.issuer" -}}
{{- $keycloak := required "keycloak.url is needed" .Values.keycloak.url -}}
{{- default (printf "%s/realms/%s" $keycloak .Values.keycloak.realm) .Values.jwt.issuer -}}
{{- end -}}
