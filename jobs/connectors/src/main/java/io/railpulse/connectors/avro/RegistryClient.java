package io.railpulse.connectors.avro;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * The two requests of Confluent's registry interface that are needed.
 *
 * <p>A registry that does not answer, or answers that it cannot now, is asked again; then an {@link IOException} says so.
 * Only the registry's own "no such schema" (a 404 with its error code) means that there is none: a 404 of a proxy or of
 * a wrong address does not.
 */
final class RegistryClient {

    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String registry;
    private final String authorization;
    private final RetryPolicy retries;
    private final HttpClient http;

    /** @param registry the address; a {@code user:password@} in it is sent as basic authorization and never told */
    RegistryClient(URI registry, RetryPolicy retries) {
        this.registry = addressOf(registry);
        this.authorization = registry.getUserInfo() == null ? null : basic(registry.getUserInfo());
        this.retries = retries;
        this.http = HttpClient.newBuilder().connectTimeout(retries.patience()).build();
    }

    /** What the registry has under an id ({@code schema}, {@code schemaType}), or empty if it has nothing. */
    Optional<JsonNode> findSchema(int schemaId) throws IOException {
        HttpRequest.Builder request = request("/schemas/ids/" + schemaId).GET();
        HttpResponse<String> response = ask(request.build());
        if (response.statusCode() == 404 && errorCodeOf(response) / 100 == 404) {
            return Optional.empty();
        }
        return Optional.of(contentOf(response));
    }

    /** Registers a schema, or finds it registered, and returns its id. */
    int register(String subject, Schema schema) throws IOException {
        String body = JSON.createObjectNode().put("schema", schema.toString()).toString();
        HttpRequest.Builder request = request(
                        "/subjects/" + URLEncoder.encode(subject, StandardCharsets.UTF_8) + "/versions")
                .header("Content-Type", CONTENT_TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        JsonNode id = contentOf(ask(request.build())).path("id");
        if (!id.isInt()) {
            throw new IOException(
                    "The schema registry at " + registry + " gave no id to the schema of " + subject + ".");
        }
        return id.asInt();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(registry + path))
                .timeout(retries.patience())
                .header("Accept", CONTENT_TYPE + ", application/json");
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private static String addressOf(URI registry) {
        String path = registry.getRawPath() == null ? "" : registry.getRawPath().replaceAll("/+$", "");
        String port = registry.getPort() < 0 ? "" : ":" + registry.getPort();
        return registry.getScheme() + "://" + registry.getHost() + port + path;
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> ask(HttpRequest request) throws IOException {
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt >= retries.attempts();
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (last || !isUnavailable(response.statusCode())) {
                    return response;
                }
                pauseAfter(attempt);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException(
                        "Interrupted while the schema registry at " + registry + " was asked.");
            } catch (IOException e) {
                if (last) {
                    throw new IOException(
                            "The schema registry at " + registry + " does not answer, asked " + attempt + " times.", e);
                }
                pauseAfter(attempt);
            }
        }
    }

    private void pauseAfter(int attempt) throws IOException {
        try {
            Thread.sleep(retries.pauseAfter(attempt).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for the schema registry at " + registry + ".");
        }
    }

    private static boolean isUnavailable(int status) {
        return status >= 500 || status == 408 || status == 429;
    }

    private JsonNode contentOf(HttpResponse<String> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException("The schema registry at " + registry + " answered " + response.statusCode() + " to "
                    + response.request().uri().getPath() + ": " + beginningOf(response.body()));
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new IOException("What answers at " + registry + " is no schema registry: its answer is no JSON.", e);
        }
    }

    private static int errorCodeOf(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body()).path("error_code").asInt();
        } catch (JsonProcessingException e) {
            return 0;
        }
    }

    private static String beginningOf(String body) {
        return body.length() <= 200 ? body : body.substring(0, 200) + " ...";
    }
}
