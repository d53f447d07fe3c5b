// The programs of a session (aws_at_hand.py): copies of this one, next to its socket.
//
//   run COMMAND...   runs the command with this directory at the head of PATH. The session
//                    ends when this process ends
//   aws ARGUMENT...  has the session run the AWS CLI with these arguments, and with the
//                    environment, working directory, umask and first three descriptors of this
//                    process
#define _GNU_SOURCE
#include <endian.h>
#include <limits.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

static void require(int condition, const char* what) {
  if (!condition) {
    perror(what);
    exit(70);
  }
}

static int connect_to(const char* directory) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  const int link = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  snprintf(address.sun_path, sizeof address.sun_path, "%s/socket", directory);
  require(connect(link, (struct sockaddr*)&address, sizeof address) == 0, address.sun_path);
  return link;
}

static int run(int link, const char* directory, char** command) {
  char nothing[8] = {0};
  require(write(link, nothing, sizeof nothing) == sizeof nothing, "write");
  // An interrupt at a terminal is for the command; this process ends with it.
  void (*usual)(int) = signal(SIGINT, SIG_IGN);
  const pid_t child = fork();
  require(child >= 0, "fork");
  if (child == 0) {
    char* path = NULL;
    signal(SIGINT, usual);
    require(asprintf(&path, "%s:%s", directory, getenv("PATH")) > 0, "asprintf");
    setenv("PATH", path, 1);
    execvp(command[0], command);
    require(0, command[0]);
  }
  int status = 0;
  require(waitpid(child, &status, 0) == child, "waitpid");
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static void add(FILE* message, const char* text, int* first) {
  if (!*first) {
    fputc('\0', message);
  }
  *first = 0;
  fputs(text, message);
}

static int call(int link, int argc, char** argv) {
  char number[16];
  char* text = NULL;
  size_t size = 0;
  int first = 1;
  FILE* message = open_memstream(&text, &size);
  char* here = getcwd(NULL, 0);
  require(message != NULL && here != NULL, "getcwd");
  add(message, here, &first);
  const mode_t mask = umask(077);
  umask(mask);
  snprintf(number, sizeof number, "%u", (unsigned)mask);
  add(message, number, &first);
  snprintf(number, sizeof number, "%d", argc);
  add(message, number, &first);
  for (int i = 0; i < argc; ++i) {
    add(message, argv[i], &first);
  }
  for (char** variable = environ; *variable != NULL; ++variable) {
    add(message, *variable, &first);
  }
  require(fclose(message) == 0, "fclose");

  uint64_t length = htobe64(size);
  const int descriptors[3] = {0, 1, 2};
  char control[CMSG_SPACE(sizeof descriptors)] = {0};
  struct iovec part = {.iov_base = &length, .iov_len = sizeof length};
  struct msghdr header = {
      .msg_iov = &part, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
  struct cmsghdr* rights = CMSG_FIRSTHDR(&header);
  rights->cmsg_level = SOL_SOCKET;
  rights->cmsg_type = SCM_RIGHTS;
  rights->cmsg_len = CMSG_LEN(sizeof descriptors);
  memcpy(CMSG_DATA(rights), descriptors, sizeof descriptors);
  require(sendmsg(link, &header, 0) == sizeof length, "sendmsg");
  for (size_t sent = 0; sent < size;) {
    const ssize_t count = send(link, text + sent, size - sent, MSG_NOSIGNAL);
    require(count > 0, "send");
    sent += (size_t)count;
  }
  unsigned char status = 70;
  return recv(link, &status, 1, 0) == 1 ? status : 70;
}

int main(int argc, char** argv) {
  char directory[PATH_MAX];
  const ssize_t length = readlink("/proc/self/exe", directory, sizeof directory - 1);
  require(length > 0, "readlink");
  directory[length] = '\0';
  char* name = strrchr(directory, '/');
  *name++ = '\0';
  const int link = connect_to(directory);
  return strcmp(name, "run") == 0 ? run(link, directory, argv + 1) : call(link, argc, argv);
}
