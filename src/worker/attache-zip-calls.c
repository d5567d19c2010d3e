/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers the calls about an archive. A member is unpacked into memory that the client made, in the size that the member says
 * that it has: this program can make no file, and make none larger. */

#include "attache-zip-calls.h"

#include "sandbox/attache-sandbox-error.h"

#include <errno.h>
#include <sys/mman.h>
#include <sys/stat.h>

#ifdef ATTACHE_WORKER_FAULTS
#include "attache-worker-faults.h"
#endif

static void
return_error (GDBusMethodInvocation *invocation,
              AttacheSandboxError    code,
              const char            *message)
{
  g_dbus_method_invocation_return_error_literal (invocation, ATTACHE_SANDBOX_ERROR, code, message);
}

/**
 * attache_zip_calls_list:
 * @skeleton: what was called
 * @invocation: (transfer full): the call, which is answered
 * @descriptor: the archive; it stays the caller’s
 *
 * Returns: (transfer full) (nullable): the archive, if it could be listed
 */
AttacheZip *
attache_zip_calls_list (AttacheBusWorker      *skeleton,
                        GDBusMethodInvocation *invocation,
                        int                    descriptor)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (descriptor, FALSE, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AttacheZip) archive = NULL;
  GVariantBuilder builder;
  GPtrArray      *members;

  if (file == NULL)
    {
      return_error (invocation, ATTACHE_SANDBOX_ERROR_REFUSED, "the file is too large");
      return NULL;
    }

  bytes = g_mapped_file_get_bytes (file);
  archive = attache_zip_new (bytes, &error);
  if (archive == NULL)
    {
      g_dbus_method_invocation_return_gerror (invocation, error);
      return NULL;
    }

  members = attache_zip_get_members (archive);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(stu)"));
  for (guint i = 0; i < members->len; i++)
    {
      const AttacheZipMember *member = g_ptr_array_index (members, i);

      g_variant_builder_add (&builder, "(stu)", member->name, member->size, (guint32)member->why);
    }
  attache_bus_worker_complete_list_archive (skeleton, invocation, NULL, g_variant_builder_end (&builder));

  return g_steal_pointer (&archive);
}

/**
 * attache_zip_calls_extract:
 * @skeleton: what was called
 * @invocation: (transfer full): the call, which is answered
 * @archive: (nullable): the archive
 * @index: of the member
 * @memory: shared memory of the size of the member; it stays the caller’s
 */
void
attache_zip_calls_extract (AttacheBusWorker      *skeleton,
                           GDBusMethodInvocation *invocation,
                           AttacheZip            *archive,
                           guint                  index,
                           int                    memory)
{
  const AttacheZipMember *member;
  AttacheWorkerMemberWhy  why;
  struct stat             info;
  gpointer                into = NULL;

  errno = 0;
  if (archive == NULL || index >= attache_zip_get_members (archive)->len)
    {
      return_error (invocation, ATTACHE_SANDBOX_ERROR_FAILED, "there is no such member");
      return;
    }

  member = g_ptr_array_index (attache_zip_get_members (archive), index);
#ifdef ATTACHE_WORKER_FAULTS
  attache_worker_faults_check_text (member->name);
#endif
  if (fstat (memory, &info) != 0 || (guint64)info.st_size != member->size)
    {
      return_error (invocation, ATTACHE_SANDBOX_ERROR_FAILED, "the memory is not as large as the member");
      return;
    }
  if (member->size > 0)
    into = mmap (NULL, member->size, PROT_READ | PROT_WRITE, MAP_SHARED, memory, 0);
  if (into == MAP_FAILED)
    {
      return_error (invocation, ATTACHE_SANDBOX_ERROR_REFUSED, "there is no room for the member");
      return;
    }

  why = attache_zip_unpack (archive, index, into);
  if (into != NULL)
    munmap (into, member->size);
  attache_bus_worker_complete_extract_member (skeleton, invocation, NULL, why);
}
