package org.fettle.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The processes of one cluster folder, as the folder's `postmaster.pid` and the system show them.
///
/// That file is PostgreSQL's own guard against two servers on one folder. It is removed only when its number now
/// belongs
/// to a stranger and no process of the old server lives.
///
/// @param data the cluster's folder, absolute
record Leftovers(Path data) {
    private static final int PORT_LINE = 3;

    /// The postmaster that runs in this folder now.
    Optional<ProcessHandle> postmaster() throws IOException {
        return noted().filter(this::works);
    }

    /// Its port.
    OptionalInt portOfRunning() throws IOException {
        if (postmaster().isEmpty()) return OptionalInt.empty();
        var lines = Files.readAllLines(pidFile());
        return lines.size() > PORT_LINE
                ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).strip()))
                : OptionalInt.empty();
    }

    /// Ends what a killed Fettle or a killed postmaster left running: cleanly where that works, else by force.
    void end() throws IOException {
        var postmaster = postmaster();
        if (postmaster.isPresent()) {
            stop(postmaster.get());
            return;
        }
        // a killed postmaster's sessions may still run a statement; the next server must not start beside them
        workers().forEach(Leftovers::kill);
        if (noted().isPresent()) Files.deleteIfExists(pidFile());
    }

    private void stop(ProcessHandle postmaster) {
        try {
            Commands.run(List.of(
                    PostgresServer.program("pg_ctl"), "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "20"));
        } catch (IllegalStateException _) {
            kill(postmaster);
            workers().forEach(Leftovers::kill);
        }
    }

    /// The living process whose number the folder notes, whatever it is by now.
    private Optional<ProcessHandle> noted() throws IOException {
        if (!Files.exists(pidFile())) return Optional.empty();
        var lines = Files.readAllLines(pidFile());
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
    }

    private List<ProcessHandle> workers() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(ProcessHandle::isAlive).filter(this::works).toList();
        }
    }

    /// PostgreSQL, in this folder: by its working folder, or where the system does not tell that, by its call.
    private boolean works(ProcessHandle process) {
        var info = process.info();
        if (!info.command().map(command -> command.endsWith("/postgres")).orElse(false)) return false;
        var cwd = Path.of("/proc", String.valueOf(process.pid()), "cwd");
        try {
            if (Files.exists(cwd)) return Files.isSameFile(cwd, data);
        } catch (IOException _) {
            // it ended meanwhile, or the system does not let us look
        }
        return info.commandLine().map(call -> call.contains(data.toString())).orElse(false);
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }
}
