/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheSealedMemory: shared memory that a worker writes into. The client makes it, in the size it wants, and the worker can
 * neither shrink nor grow it; once the worker has answered it is sealed against any writer, so that what was checked cannot
 * change, and mapped for reading. Nothing is copied. */

#include "sandbox/attache-sealed-memory.h"

#include "sandbox/attache-sandbox-error.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

struct _AttacheSealedMemory
{
  int   fd;
  gsize size;
};

typedef struct
{
  gpointer address;
  gsize    size;
} Mapping;

static void
mapping_free (Mapping *mapping)
{
  munmap (mapping->address, mapping->size);
  g_free (mapping);
}

static void
set_error (GError            **error,
           AttacheSandboxError code,
           const char         *message)
{
  g_set_error (error, ATTACHE_SANDBOX_ERROR, code, "%s: %s", message, g_strerror (errno));
}

/* A file in memory that nobody can run, where the kernel knows such. */
static int
create_file (const char *name)
{
  int fd = -1;

#ifdef MFD_NOEXEC_SEAL
  fd = memfd_create (name, MFD_CLOEXEC | MFD_ALLOW_SEALING | MFD_NOEXEC_SEAL);
#endif
  if (fd == -1)
    fd = memfd_create (name, MFD_CLOEXEC | MFD_ALLOW_SEALING);

  return fd;
}

/**
 * attache_sealed_memory_new:
 * @name: what the system calls it
 * @size: in bytes
 * @error: return location
 *
 * Returns: (transfer full) (nullable): memory, or %NULL with %ATTACHE_SANDBOX_ERROR_REFUSED
 */
AttacheSealedMemory *
attache_sealed_memory_new (const char *name,
                           gsize       size,
                           GError    **error)
{
  g_autoptr (AttacheSealedMemory) self = g_new0 (AttacheSealedMemory, 1);

  self->size = size;
  self->fd = create_file (name);
  if (self->fd == -1 || ftruncate (self->fd, size) != 0 || fcntl (self->fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW) != 0)
    {
      set_error (error, ATTACHE_SANDBOX_ERROR_REFUSED, "no memory to share");
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * attache_sealed_memory_free:
 *
 * Lets go of the memory; what was mapped of it stays.
 */
void
attache_sealed_memory_free (AttacheSealedMemory *self)
{
  if (self->fd != -1)
    close (self->fd);
  g_free (self);
}

/**
 * attache_sealed_memory_get_fd:
 *
 * Returns: the descriptor to hand to the worker; it stays the memory’s own
 */
int
attache_sealed_memory_get_fd (AttacheSealedMemory *self)
{
  return self->fd;
}

/**
 * attache_sealed_memory_seal:
 * @error: return location
 *
 * Ends all writing. This fails with %ATTACHE_SANDBOX_ERROR_CRASHED while anybody still can write: a worker that keeps
 * a hold on what it has delivered is not to be trusted any more.
 *
 * Returns: (transfer full) (nullable): what was written
 */
GBytes *
attache_sealed_memory_seal (AttacheSealedMemory *self,
                            GError             **error)
{
  Mapping *mapping;
  gpointer address;

  if (fcntl (self->fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SEAL) != 0)
    {
      set_error (error, ATTACHE_SANDBOX_ERROR_CRASHED, "shared memory is still being written to");
      return NULL;
    }
  if (self->size == 0)
    return g_bytes_new (NULL, 0);

  /* Private, because older kernels take a shared mapping for one that may be written to. */
  address = mmap (NULL, self->size, PROT_READ, MAP_PRIVATE, self->fd, 0);
  if (address == MAP_FAILED)
    {
      set_error (error, ATTACHE_SANDBOX_ERROR_REFUSED, "no room for shared memory");
      return NULL;
    }

  mapping = g_new (Mapping, 1);
  *mapping = (Mapping){ address, self->size };

  return g_bytes_new_with_free_func (address, mapping->size, (GDestroyNotify)mapping_free, mapping);
}
