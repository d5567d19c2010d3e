/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Landlock: of all files, the worker can open those that fonts and libraries need, and only to read. The system calls
 * have no wrappers in the C library. */

#include "attache-cage.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#define FILES_ABI_1 ((LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1)
#define READ (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)

static const char *const system_folders[] = {
  "/usr",
  "/lib",
  "/lib64",
  "/app",
  "/etc/fonts",
  "/etc/ld.so.cache",
  "/etc/localtime",
  "/var/cache/fontconfig",
  "/run/host/fonts",
  "/run/host/fonts-cache",
  "/run/host/local-fonts",
  "/run/host/user-fonts",
  "/run/host/user-fonts-cache",
};

/* What this kernel’s version of Landlock can withhold: anything it knows and is not told to handle stays allowed. */
static struct landlock_ruleset_attr
describe_rules (guint version)
{
  struct landlock_ruleset_attr rules = { .handled_access_fs = FILES_ABI_1 };

  if (version >= 2)
    rules.handled_access_fs |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= 3)
    rules.handled_access_fs |= LANDLOCK_ACCESS_FS_TRUNCATE;
#ifdef LANDLOCK_ACCESS_NET_CONNECT_TCP
  if (version >= 4)
    rules.handled_access_net = LANDLOCK_ACCESS_NET_BIND_TCP | LANDLOCK_ACCESS_NET_CONNECT_TCP;
#endif
#ifdef LANDLOCK_ACCESS_FS_IOCTL_DEV
  if (version >= 5)
    rules.handled_access_fs |= LANDLOCK_ACCESS_FS_IOCTL_DEV;
#endif
#ifdef LANDLOCK_SCOPE_SIGNAL
  if (version >= 6)
    rules.scoped = LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET | LANDLOCK_SCOPE_SIGNAL;
#endif

  return rules;
}

/* A folder that is not there, or a right that the kernel does not take for a file, gives less access, never more. */
static void
allow_reading (int         ruleset,
               const char *path)
{
  struct landlock_path_beneath_attr rule = { .allowed_access = READ };
  int                               fd = open (path, O_PATH | O_CLOEXEC);

  if (fd == -1)
    return;

  rule.parent_fd = fd;
  if (syscall (SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0)
    {
      rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE;
      syscall (SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    }
  close (fd);
}

static void
allow_reading_fonts_of_user (int ruleset)
{
  char *folders[] = {
    g_build_filename (g_get_home_dir (), ".fonts", NULL),
    g_build_filename (g_get_user_data_dir (), "fonts", NULL),
    g_build_filename (g_get_user_config_dir (), "fontconfig", NULL),
    g_build_filename (g_get_user_cache_dir (), "fontconfig", NULL),
  };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      allow_reading (ruleset, folders[i]);
      g_clear_pointer (&folders[i], g_free);
    }
}

/**
 * attache_cage_apply_landlock:
 *
 * Withholds files and the network from the calling thread and those it starts, as far as the kernel can.
 *
 * Returns: the version of Landlock that holds now, 0 if none does
 */
guint
attache_cage_apply_landlock (void)
{
  long                         version = syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  struct landlock_ruleset_attr rules;
  int                          ruleset;
  long                         applied;

  if (version < 1)
    return 0;

  rules = describe_rules (version);
  ruleset = syscall (SYS_landlock_create_ruleset, &rules, sizeof rules, 0);
  if (ruleset == -1)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (system_folders); i++)
    allow_reading (ruleset, system_folders[i]);
  allow_reading_fonts_of_user (ruleset);
  applied = syscall (SYS_landlock_restrict_self, ruleset, 0);
  close (ruleset);

  return applied == 0 ? version : 0;
}
