package fi.luukku.mail;

final class Folds {

    private Folds() {
    }

    static Folding of(BodyText body) {
        return Folding.nothing(body.text().length());
    }
}
