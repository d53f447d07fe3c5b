#include "disk/rules.h"

#include <array>
#include <string>

#include "diag/rule.h"

namespace disk {

namespace {

constexpr diag::Rule<std::string, std::string> kCannotRead{
    .code = "SG4001",
    .name = "cannot-read",
    .cause = diag::Cause::System,
    .message = "cannot read `{}`: {}",
    .why = "The operating system refused to open or read the file.",
    .help = "check that the path is a file and that you can read it",
};

constexpr diag::Rule<std::string, std::string> kCannotWrite{
    .code = "SG4002",
    .name = "cannot-write",
    .cause = diag::Cause::System,
    .message = "cannot write `{}`: {}",
    .why =
        "The operating system refused a write, and the build was rolled back: no file has changed. "
        "Outputs are never written through symbolic links, so that none ends up outside the output "
        "directory.",
    .help = "resolve the cause, then build again",
};

constexpr diag::Rule<std::string, std::string> kFileTooBig{
    .code = "SG4003",
    .name = "file-too-big",
    .cause = diag::Cause::System,
    .message = "`{}` is too large: {}",
    .why = "No spec that people maintain comes near the limit, so this is probably another file.",
    .help = "split the spec with `include`, or check the path",
};

constexpr diag::Rule<std::string> kMissingFile{
    .code = "SG4004",
    .name = "missing-file",
    .cause = diag::Cause::System,
    .message = "there is no {}",
    .why = "A build never continues with only some of its inputs.",
    .help = "check the path; `secretgen init` writes a first spec",
};

constexpr diag::Rule<std::string> kFileExists{
    .code = "SG4005",
    .name = "file-exists",
    .cause = diag::Cause::System,
    .message = "`{}` already exists",
    .why = "`secretgen init` writes a new spec and never replaces anything.",
    .help = "give another path: `secretgen init PATH`",
};

constexpr diag::Rule<std::string> kBusy{
    .code = "SG4010",
    .name = "busy",
    .cause = diag::Cause::System,
    .message = "another build is running in `{}`",
    .why = "Two builds at the same time would mix their outputs. This one waited for 30 seconds.",
    .help = "wait for the other build to finish, then build again",
};

}  // namespace

diag::Diagnostic cannot_read(const Failure& failure) {
  return (failure.kind == Failure::Kind::TooBig ? kFileTooBig : kCannotRead)
      .nowhere(failure.path, failure.reason);
}

diag::Diagnostic cannot_write(const Failure& failure) {
  return failure.kind == Failure::Kind::Busy ? kBusy.nowhere(failure.path)
                                             : kCannotWrite.nowhere(failure.path, failure.reason);
}

diag::Diagnostic missing_file(const std::string& what) { return kMissingFile.nowhere(what); }

diag::Diagnostic no_input(const Failure& failure) {
  return failure.absent() ? missing_file("`" + failure.path + "`") : cannot_read(failure);
}

diag::Diagnostic file_exists(const std::string& path) { return kFileExists.nowhere(path); }

std::span<const diag::RuleView> rules() {
  static const std::array kRules{kCannotRead.view(),  kCannotWrite.view(), kFileTooBig.view(),
                                 kMissingFile.view(), kFileExists.view(),  kBusy.view()};
  return kRules;
}

}  // namespace disk
