/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person is told when an archive, or a file in one, cannot be unpacked: what happened, to which file, what to do. */

#include "sandbox/attache-archive-sentence.h"

#include "config.h"

#include <glib/gi18n-lib.h>

static const char *
get_archive_format (AttacheSandboxError code,
                    const char         *why)
{
  switch (code)
    {
    case ATTACHE_SANDBOX_ERROR_FORMAT:
      if (g_strcmp0 (why, ATTACHE_WORKER_WHY_EMPTY) == 0)
        return _ ("There is no file in “%s”. Get it again from where it came from.");
      return _ ("“%s” is no .zip archive. Unpack it with the program that made it, and import what was in it.");

    case ATTACHE_SANDBOX_ERROR_REFUSED:
      return _ ("There are too many files in “%s” to be papers of a meeting. Unpack it yourself, and import what you need.");

    case ATTACHE_SANDBOX_ERROR_TIMEOUT:
      return _ ("“%s” could not be unpacked in time. Unpack it yourself, and import what was in it.");

    case ATTACHE_SANDBOX_ERROR_CRASHED:
      return _ ("“%s” could not be unpacked: the program that reads papers stopped while reading it. Unpack it yourself, and import what was in it.");

    case ATTACHE_SANDBOX_ERROR_FAILED:
      return _ ("“%s” could not be unpacked: the program that reads papers did not start. Install Attaché again.");

    case ATTACHE_SANDBOX_ERROR_PASSWORD:
    case ATTACHE_SANDBOX_ERROR_DAMAGED:
    case ATTACHE_SANDBOX_ERROR_OLD:
    case ATTACHE_SANDBOX_ERROR_LONG:
    default:
      return _ ("“%s” is damaged, or was not sent whole. Get it again from where it came from.");
    }
}

static const char *
get_member_format (AttacheSandboxError code)
{
  switch (code)
    {
    case ATTACHE_SANDBOX_ERROR_REFUSED:
      return _ ("There is not enough memory to unpack “%s”. Unpack it yourself, and import it.");

    case ATTACHE_SANDBOX_ERROR_TIMEOUT:
      return _ ("“%s” could not be unpacked in time. Unpack it yourself, and import it.");

    case ATTACHE_SANDBOX_ERROR_CRASHED:
      return _ ("“%s” could not be unpacked: the program that reads papers stopped while reading it. Unpack it yourself, and import it.");

    case ATTACHE_SANDBOX_ERROR_FAILED:
      return _ ("“%s” could not be unpacked: the program that reads papers did not start. Install Attaché again.");

    case ATTACHE_SANDBOX_ERROR_FORMAT:
    case ATTACHE_SANDBOX_ERROR_PASSWORD:
    case ATTACHE_SANDBOX_ERROR_DAMAGED:
    case ATTACHE_SANDBOX_ERROR_OLD:
    case ATTACHE_SANDBOX_ERROR_LONG:
    default:
      return _ ("“%s” is damaged in the archive. Get the archive again from where it came from.");
    }
}

static const char *
get_why_format (AttacheWorkerMemberWhy why)
{
  switch (why)
    {
    case ATTACHE_WORKER_MEMBER_PASSWORD:
      return _ ("“%s” is protected by a password in the archive. Unpack it yourself with the password, and import it.");

    case ATTACHE_WORKER_MEMBER_BOMB:
      return _ ("“%s” unpacks to more than a hundred times its size, as files do that are made to fill a disk. It was left in the archive; if you trust who sent it, unpack it yourself.");

    case ATTACHE_WORKER_MEMBER_TOO_MUCH:
      return _ ("“%s” was left in the archive, which unpacks to more than 512 MiB. Unpack it yourself, and import it.");

    case ATTACHE_WORKER_MEMBER_LINK:
      return _ ("“%s” is only a link to another file. Ask who made the archive for the file itself.");

    case ATTACHE_WORKER_MEMBER_DEVICE:
      return _ ("“%s” is no file but a device, which an archive of papers has no reason to hold. It was left in the archive.");

    case ATTACHE_WORKER_MEMBER_DEEP:
      return _ ("“%s” is an archive in an archive in an archive, and may go on so without end. Unpack it yourself, and import what was in it.");

    case ATTACHE_WORKER_MEMBER_TOO_MANY:
      return _ ("There are too many files in “%s” to be papers of a meeting. Unpack it yourself, and import what you need.");

    case ATTACHE_WORKER_MEMBER_FINE:
    case ATTACHE_WORKER_MEMBER_DAMAGED:
    default:
      return _ ("“%s” is damaged in the archive. Get the archive again from where it came from.");
    }
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

/**
 * attache_archive_sentence_new:
 * @code: what went wrong
 * @why: (nullable): what the worker calls the reason
 * @name: name of an archive
 *
 * Returns: (transfer full): an error whose message is a sentence for the user
 */
GError *
attache_archive_sentence_new (AttacheSandboxError code,
                              const char         *why,
                              const char         *name)
{
  g_autofree char *sentence = g_strdup_printf (get_archive_format (code, why), name);

  return g_error_new_literal (ATTACHE_SANDBOX_ERROR, code, sentence);
}

/**
 * attache_archive_sentence_new_for_member:
 * @code: what went wrong
 * @name: name of a file in an archive
 *
 * Returns: (transfer full): an error whose message is a sentence for the user
 */
GError *
attache_archive_sentence_new_for_member (AttacheSandboxError code,
                                         const char         *name)
{
  g_autofree char *sentence = g_strdup_printf (get_member_format (code), name);

  return g_error_new_literal (ATTACHE_SANDBOX_ERROR, code, sentence);
}

/**
 * attache_archive_sentence_dup_why:
 * @why: why a file in an archive cannot be taken out
 * @name: its name
 *
 * Returns: (transfer full) (nullable): a sentence for the user, %NULL where it can
 */
char *
attache_archive_sentence_dup_why (AttacheWorkerMemberWhy why,
                                  const char            *name)
{
  return why != ATTACHE_WORKER_MEMBER_FINE ? g_strdup_printf (get_why_format (why), name) : NULL;
}

#pragma GCC diagnostic pop
