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
        "The manifest says which files a build may change or remove, and what it must not lose "
        "silently. Without it nothing is known to be ours.",
    .help =
        "take the file back from version control, or resolve its merge; `secretgen build --force` "
        "writes it anew and takes every file in its way for its own",
};

constexpr diag::Rule<std::string> kEditedByHand{
    .code = "SG4011",
    .name = "edited-by-hand",
    .cause = diag::Cause::Output,
    .message = "edited by hand: {}",
    .why =
        "The next build would undo what was changed by hand, and until then the file says other "
        "than the spec.",
    .help =
        "say it in the spec, and take the file back from version control; `secretgen build "
        "--force` writes it anew, and the edit is gone",
};

constexpr diag::Rule<std::string> kForeignFile{
    .code = "SG4012",
    .name = "foreign-file",
    .cause = diag::Cause::Output,
    .message = "not written by secretgen: {}",
    .why =
        "It stands where an output belongs, and no manifest says that a build made it. A file of "
        "somebody else's is never changed.",
    .help = "move it away, or replace it with `secretgen build --force`",
};

constexpr diag::Rule<std::string, std::string> kProtectedRemoval{
    .code = "SG4019",
    .name = "protected-removal",
    .cause = diag::Cause::Output,
    .message = "`{}` would lose {}, which is protected",
    .why =
        "The last build had it, and the spec says nothing of it any more. What a deployment then "
        "takes away may not come back, and a spec that lost some of its lines looks the same.",
    .help = "put it back; where it was renamed, say `renamed_from`; else build with --allow-remove",
};

constexpr diag::Rule<std::string, std::string> kRemoval{
    .code = "SG4020",
    .name = "removal",
    .level = diag::Level::Warning,
    .cause = diag::Cause::Output,
    .message = "`{}` loses {}",
    .why =
        "The last build had it, and the spec says nothing of it any more. In an environment with "
        "`protect: true` this is an error.",
    .help = "if it was renamed, say `renamed_from`",
};

constexpr diag::Rule<std::string> kStaleFile{
    .code = "SG4013",
    .name = "stale-file",
    .cause = diag::Cause::Output,
    .message = "stale: {}",
    .why =
        "It is as an earlier build wrote it: the spec, a template or the program has changed "
        "since, "
        "and what is deployed from the file would not be what the spec says.",
    .help = "run `secretgen build` and commit what it writes",
};

constexpr diag::Rule<std::string> kMissingOutput{
    .code = "SG4014",
    .name = "missing-output",
    .cause = diag::Cause::Output,
    .message = "missing: {}",
    .why = "Whatever is deployed without the file lacks what it says.",
    .help = "run `secretgen build` and commit what it writes",
};

constexpr diag::Rule<std::string> kLeftOver{
    .code = "SG4015",
    .name = "left-over",
    .cause = diag::Cause::Output,
    .message = "left over: {}",
    .why = "Someone may still deploy it, and with it what the spec took away.",
    .help = "run `secretgen build`, which removes it, and commit that",
};

constexpr diag::Rule<std::string> kNotExecutable{
    .code = "SG4021",
    .name = "not-executable",
    .cause = diag::Cause::Output,
    .message = "not executable: {}",
    .why = "It is a program, and who runs it is refused. Git records the mode beside the bytes.",
    .help = "run `secretgen build`, or `chmod +x` it, and commit that",
};

constexpr diag::Rule<std::string> kInterruptedBuild{
    .code = "SG4016",
    .name = "interrupted-build",
    .cause = diag::Cause::Output,
    .message = "a build of `{}` was interrupted",
    .why = "Some files are new and some old; each of them is whole.",
    .help = "run `secretgen build`, which finishes it",
};

constexpr diag::Rule<std::string> kStaleManifest{
    .code = "SG4017",
    .name = "stale-manifest",
    .cause = diag::Cause::Output,
    .message = "stale: {}",
    .why =
        "All files are right, and what the next build is to remove or to guard is not: the spec or "
        "the program has changed in a way that changes no other file, or only parts were built.",
    .help = "run `secretgen build` and commit what it writes",
};

constexpr diag::Rule<std::string> kLeftOverSystem{
    .code = "SG4018",
    .name = "left-over-system",
    .cause = diag::Cause::Output,
    .message = "no spec makes `{}`",
    .why = "Someone may still deploy what is in it.",
    .help = "bring the system's spec back, or remove the directory",
};

diag::Diagnostic with_wanted_line(diag::Diagnostic diagnostic, const Found& found) {
  constexpr std::size_t kLongestLine = 200;
  if (found.line != 0 && found.wanted_line.size() <= kLongestLine) {
    std::string line = found.wanted_line;
    diag::mask_secrets(line);
    diagnostic.help = "the spec gives `" + line + "` there; " + diagnostic.help;
  }
  return diagnostic;
}

}  // namespace

std::string place(const std::string& path, const Found& found) {
  std::string text = "`" + path + "`";
  if (found.link) {
    text += ", a symbolic link";
  } else if (found.line != 0) {
    text += ", from line " + std::to_string(found.line) + " on";
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
      "put it back; where it was renamed, say `renamed_from`; if it is to go, build "
      "with `--allow-remove " +
      name + "`";
  return diagnostic;
}

diag::Diagnostic removal(const std::string& system, const std::string& what) {
  return kRemoval.nowhere(system, what);
}

std::span<const diag::RuleView> rules() {
  static const std::array kRules{
      kUnreadableManifest.view(), kEditedByHand.view(),  kForeignFile.view(),
      kStaleFile.view(),          kMissingOutput.view(), kLeftOver.view(),
      kInterruptedBuild.view(),   kStaleManifest.view(), kLeftOverSystem.view(),
      kProtectedRemoval.view(),   kRemoval.view(),       kNotExecutable.view()};
  return kRules;
}

}  // namespace publish
