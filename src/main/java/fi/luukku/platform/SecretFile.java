package fi.luukku.platform;

import fi.luukku.platform.database.StartFailure;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

/** Keeps the secret when the operator gives none. Lost, what was encrypted with it is lost: it is never made anew over an old one. */
record SecretFile(Path path) {

    private static final int BYTES = 32;

    String readOrMake() {
        try {
            if (!Files.exists(path)) {
                make();
            }
            return read();
        } catch (IOException refused) {
            throw StartFailure.secretLost(path, refused.toString());
        }
    }

    private String read() throws IOException {
        var text = Files.readString(path).strip();
        if (text.isEmpty()) {
            throw StartFailure.secretLost(path, "it is empty");
        }
        return text;
    }

    // Written beside and given its name when whole: a power cut leaves the whole secret or none.
    private void make() throws IOException {
        Files.createDirectories(path.getParent());
        var half = path.resolveSibling("secret." + UUID.randomUUID());
        try (var file = FileChannel.open(half, Set.of(CREATE_NEW, WRITE), asFileAttribute(fromString("rw-------")))) {
            file.write(US_ASCII.encode(random()));
            file.force(true);
            name(half);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    // A second node that starts on the same folder at the same moment: the first one's secret is the secret of both. A link
    // never replaces a file. Where there are no links (FAT, some network folders) the later of the two would replace the
    // first's, and SecretCheck then stops whichever of them has the other one.
    private void name(Path half) throws IOException {
        try {
            Files.createLink(path, half);
        } catch (FileAlreadyExistsException second) {
            return;
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            Files.move(half, path, ATOMIC_MOVE);
        }
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
