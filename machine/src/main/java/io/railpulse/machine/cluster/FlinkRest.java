package io.railpulse.machine.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.railpulse.machine.MachineException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The part of Flink's REST interface that it takes to try a jar: upload, run, ask, savepoint, stop, cancel. Every
 * method throws {@link MachineException} with Flink's own words where Flink refuses.
 */
public final class FlinkRest {

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration SAVEPOINT_PATIENCE = Duration.ofSeconds(60);
    private static final List<String> ENDED = List.of("FINISHED", "CANCELED", "FAILED");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI root;

    public FlinkRest(URI root) {
        this.root = root;
    }

    /** Uploads a jar; returns the id to run it by. */
    public String uploadJar(Path jar) throws IOException {
        String boundary = UUID.randomUUID().toString();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\""
                + jar.getFileName() + "\"\r\nContent-Type: application/x-java-archive\r\n\r\n";
        String tail = "\r\n--" + boundary + "--\r\n";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head), BodyPublishers.ofFile(jar), BodyPublishers.ofString(tail));
        JsonNode answer = send(request("/jars/upload")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
        return Path.of(answer.get("filename").asText()).getFileName().toString();
    }

    /** Starts a job from an uploaded jar; returns the job's id. */
    public String run(String jarId, JarRun run) {
        ObjectNode body = json.createObjectNode();
        body.put("entryClass", run.entryClass());
        body.put("parallelism", run.parallelism());
        run.arguments().forEach(body.withArray("programArgsList")::add);
        run.restoreFrom()
                .ifPresent(
                        savepoint -> body.put("savepointPath", savepoint.toUri().toString()));
        return post("/jars/" + jarId + "/run", body).get("jobid").asText();
    }

    /** The job's state in Flink's words: RUNNING, FINISHED, ... */
    public String stateOf(String jobId) {
        return get("/jobs/" + jobId).get("state").asText();
    }

    /**
     * Waits until a job has ended; returns the state it ended in.
     *
     * @throws MachineException if it has not ended in time, or has failed (with Flink's reason)
     */
    public String awaitEnd(String jobId, Duration patience) {
        if (!Polling.until(patience, () -> ENDED.contains(stateOf(jobId)))) {
            throw new MachineException("job " + jobId + " is still " + stateOf(jobId));
        }
        String state = stateOf(jobId);
        if (state.equals("FAILED")) {
            throw new MachineException("job " + jobId + " failed: " + failureOf(jobId));
        }
        return state;
    }

    private String failureOf(String jobId) {
        JsonNode newest = get("/jobs/" + jobId + "/exceptions").at("/exceptionHistory/entries/0/stacktrace");
        return newest.asText("no reason was given");
    }

    /** The number of completed checkpoints of a job since it was started. */
    public int completedCheckpointsOf(String jobId) {
        return get("/jobs/" + jobId + "/checkpoints").at("/counts/completed").asInt();
    }

    /** Writes a savepoint under a folder while the job goes on. */
    public Path createSavepoint(String jobId, Path folder) {
        ObjectNode body = json.createObjectNode();
        body.put("target-directory", folder.toUri().toString());
        body.put("cancel-job", false);
        return awaitSavepoint(jobId, post("/jobs/" + jobId + "/savepoints", body));
    }

    /** Stops a job with a savepoint under a folder, without ending its input. */
    public Path stopWithSavepoint(String jobId, Path folder) {
        ObjectNode body = json.createObjectNode();
        body.put("targetDirectory", folder.toUri().toString());
        body.put("drain", false);
        return awaitSavepoint(jobId, post("/jobs/" + jobId + "/stop", body));
    }

    private Path awaitSavepoint(String jobId, JsonNode trigger) {
        String path =
                "/jobs/" + jobId + "/savepoints/" + trigger.get("request-id").asText();
        boolean done = Polling.until(
                SAVEPOINT_PATIENCE, () -> get(path).at("/status/id").asText().equals("COMPLETED"));
        JsonNode operation = get(path).path("operation");
        if (!done || !operation.has("location")) {
            throw new MachineException("no savepoint of job " + jobId + ": "
                    + operation.at("/failure-cause/stack-trace").asText("not done in time"));
        }
        return Path.of(URI.create(operation.get("location").asText()));
    }

    /** Asks a job to stop; {@link #awaitEnd} tells when it has. */
    public void cancel(String jobId) {
        send(request("/jobs/" + jobId + "?mode=cancel").method("PATCH", BodyPublishers.noBody()));
    }

    /** Slots nobody uses; empty while the cluster does not answer yet. */
    Optional<Integer> findFreeSlots() {
        try {
            return Optional.of(get("/overview").path("slots-available").asInt());
        } catch (MachineException notYet) {
            return Optional.empty();
        }
    }

    private JsonNode get(String path) {
        return send(request(path).GET());
    }

    private JsonNode post(String path, ObjectNode body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).timeout(REQUEST_TIMEOUT);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new MachineException("Flink refuses (" + response.statusCode() + "): " + response.body());
            }
            return json.readTree(response.body());
        } catch (ConnectException e) {
            throw new MachineException("no Flink at " + root, e);
        } catch (IOException e) {
            throw new MachineException("lost Flink at " + root + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineException("interrupted while asking Flink", e);
        }
    }
}
