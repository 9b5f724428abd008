package fi.luukku.platform;

/** Whoever keeps in tables which files are theirs. Asked before a file leaves the disk. */
public interface FileHolder {

    boolean holds(byte[] sha256);
}
