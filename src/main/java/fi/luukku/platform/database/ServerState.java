package fi.luukku.platform.database;

/** How the embedded server is doing. */
enum ServerState {
    STARTING, RUNNING, RESTARTING, STOPPED
}
