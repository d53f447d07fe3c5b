#include "publish/rules.h"

#include <array>
#include <string>

#include "diag/mask.h"
#include "diag/rule.h"

namespace publish {

namespace {

constexpr diag::Rule<std::string, std::string> kUnreadableManifest{
    .code = "SG4009",
    .name = "unreadable-manifest",
    .cause = diag::Cause::Output,
    .message = "`{}` is not what secretgen wrote: {}",
    .why =
        "The manifest lists the files that a build may change or remove, and what must not be lost "
        "silently. Without it, no file is known to be an output.",
    .help =
        "restore the file from version control, or resolve the merge; `secretgen build --force` "
        "rewrites it, and overwrites every file in its way",
};

constexpr diag::Rule<std::string> kEditedByHand{
    .code = "SG4011",
    .name = "edited-by-hand",
    .cause = diag::Cause::Output,
    .message = "edited by hand: {}",
    .why = "The next build would undo the edit, and until then the file contradicts the spec.",
    .help =
        "make the change in the spec, and restore the file from version control; `secretgen build "
        "--force` overwrites the edit",
};

constexpr diag::Rule<std::string> kForeignFile{
    .code = "SG4012",
    .name = "foreign-file",
    .cause = diag::Cause::Output,
    .message = "not written by secretgen: {}",
    .why =
        "The file is at the path of an output, but no manifest lists it. A build never changes "
        "files that it did not write.",
    .help = "move it, or overwrite it with `secretgen build --force`",
};

constexpr diag::Rule<std::string, std::string> kProtectedRemoval{
    .code = "SG4019",
    .name = "protected-removal",
    .cause = diag::Cause::Output,
    .message = "`{}` would lose {}, which is protected",
    .why =
        "The last build had it, and the spec no longer mentions it. What a deployment deletes may "
        "be lost for good, and a spec that lost a few lines by accident looks the same.",
    .help =
        "restore it in the spec; if it was renamed, add `renamed_from`; to remove it, build with "
        "`--allow-remove`",
};

constexpr diag::Rule<std::string, std::string> kRemoval{
    .code = "SG4020",
    .name = "removal",
    .level = diag::Level::Warning,
    .cause = diag::Cause::Output,
    .message = "`{}` loses {}",
    .why =
        "The last build had it, and the spec no longer mentions it. In an environment with "
        "`protect: true` this is an error.",
    .help = "if it was renamed, add `renamed_from`",
};

constexpr diag::Rule<std::string> kLostLock{
    .code = "SG4022",
    .name = "lost-lock",
    .cause = diag::Cause::Output,
    .message = "`{}` is missing, but the last build wrote it",
    .why =
        "The lock keeps what must not change once it is deployed: the stack and logical id of each "
        "secret, and the initial value that its stack wrote. A build without it would write "
        "initial values over live ones.",
    .help =
        "restore the file from version control (`git checkout HEAD -- FILE`); if nothing is "
        "deployed yet, build with `--allow-remove secrets.lock.json`",
};

constexpr diag::Rule<std::string> kStaleFile{
    .code = "SG4013",
    .name = "stale-file",
    .cause = diag::Cause::Output,
    .message = "stale: {}",
    .why =
        "An earlier build wrote it, and the spec, a template or secretgen has changed since. "
        "Deploying the file would not deploy what the spec says.",
    .help = "run `secretgen build` and commit the result",
};

constexpr diag::Rule<std::string> kMissingOutput{
    .code = "SG4014",
    .name = "missing-output",
    .cause = diag::Cause::Output,
    .message = "missing: {}",
    .why = "A deployment without the file is incomplete.",
    .help = "run `secretgen build` and commit the result",
};

constexpr diag::Rule<std::string> kLeftOver{
    .code = "SG4015",
    .name = "left-over",
    .cause = diag::Cause::Output,
    .message = "orphaned: {}",
    .why = "Someone may still deploy it, and with it what was removed from the spec.",
    .help = "run `secretgen build`, which removes it, and commit the result",
};

constexpr diag::Rule<std::string> kNotExecutable{
    .code = "SG4021",
    .name = "not-executable",
    .cause = diag::Cause::Output,
    .message = "not executable: {}",
    .why = "It is a program, but it cannot be run. Git records the mode along with the content.",
    .help = "run `secretgen build` or `chmod +x`, and commit the result",
};

constexpr diag::Rule<std::string> kInterruptedBuild{
    .code = "SG4016",
    .name = "interrupted-build",
    .cause = diag::Cause::Output,
    .message = "a build of `{}` was interrupted",
    .why = "Some files are new and some are old, but each one is complete.",
    .help = "run `secretgen build` to finish it",
};

constexpr diag::Rule<std::string> kStaleManifest{
    .code = "SG4017",
    .name = "stale-manifest",
    .cause = diag::Cause::Output,
    .message = "stale: {}",
    .why =
        "All other files are up to date, but the manifest is not: the spec or secretgen has "
        "changed "
        "in a way that affects no other file, or only parts were built. The next build would "
        "remove "
        "or guard the wrong things.",
    .help = "run `secretgen build` and commit the result",
};

constexpr diag::Rule<std::string> kLeftOverSystem{
    .code = "SG4018",
    .name = "left-over-system",
    .cause = diag::Cause::Output,
    .message = "no spec produces `{}`",
    .why = "Someone may still deploy what is in it.",
    .help = "restore the system's spec, or remove the directory",
};

diag::Diagnostic with_wanted_line(diag::Diagnostic diagnostic, const Found& found) {
  constexpr std::size_t kLongestLine = 200;
  if (found.line != 0 && found.wanted_line.size() <= kLongestLine) {
    std::string line = found.wanted_line;
    diag::mask_secrets(line);
    diagnostic.help = "expected `" + line + "`; " + diagnostic.help;
  }
  return diagnostic;
}

}  // namespace

std::string place(const std::string& path, const Found& found) {
  std::string text = "`" + path + "`";
  if (found.link) {
    text += ", a symbolic link";
  } else if (found.line != 0) {
    text += ", first difference on line " + std::to_string(found.line);
  }
  return text;
}

diag::Diagnostic unreadable_manifest(const std::string& path, const std::string& mistake) {
  return kUnreadableManifest.nowhere(path, mistake);
}

diag::Diagnostic edited_by_hand(const std::string& what, const Found& found) {
  return with_wanted_line(kEditedByHand.nowhere(what), found);
}

diag::Diagnostic foreign_file(const std::string& what, const Found& found) {
  return with_wanted_line(kForeignFile.nowhere(what), found);
}

diag::Diagnostic stale_file(const std::string& what, const Found& found) {
  return with_wanted_line(kStaleFile.nowhere(what), found);
}

diag::Diagnostic missing_output(const std::string& what) { return kMissingOutput.nowhere(what); }

diag::Diagnostic not_executable(const std::string& what) { return kNotExecutable.nowhere(what); }

diag::Diagnostic left_over(const std::string& what) { return kLeftOver.nowhere(what); }

diag::Diagnostic interrupted_build(const std::string& directory) {
  return kInterruptedBuild.nowhere(directory);
}

diag::Diagnostic stale_manifest(const std::string& path, const Found& found) {
  return with_wanted_line(kStaleManifest.nowhere(place(path, found)), found);
}

diag::Diagnostic left_over_system(const std::string& directory) {
  return kLeftOverSystem.nowhere(directory);
}

diag::Diagnostic protected_removal(const std::string& system, const std::string& what,
                                   const std::string& name) {
  diag::Diagnostic diagnostic = kProtectedRemoval.nowhere(system, what);
  diagnostic.help =
      "restore it in the spec; if it was renamed, add `renamed_from`; to remove it, build with "
      "`--allow-remove " +
      name + "`";
  return diagnostic;
}

diag::Diagnostic removal(const std::string& system, const std::string& what) {
  return kRemoval.nowhere(system, what);
}

diag::Diagnostic lost_read_back(const std::string& path, const std::string& name) {
  diag::Diagnostic diagnostic = kLostLock.nowhere(path);
  diagnostic.help = "restore the file from version control (`git checkout HEAD -- " + path +
                    "`); if nothing is deployed yet, build with `--allow-remove " + name + "`";
  return diagnostic;
}

std::span<const diag::RuleView> rules() {
  static const std::array kRules{kUnreadableManifest.view(),
                                 kEditedByHand.view(),
                                 kForeignFile.view(),
                                 kStaleFile.view(),
                                 kMissingOutput.view(),
                                 kLeftOver.view(),
                                 kInterruptedBuild.view(),
                                 kStaleManifest.view(),
                                 kLeftOverSystem.view(),
                                 kProtectedRemoval.view(),
                                 kRemoval.view(),
                                 kNotExecutable.view(),
                                 kLostLock.view()};
  return kRules;
}

}  // namespace publish
