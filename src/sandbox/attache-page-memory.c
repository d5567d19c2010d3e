/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePageMemory: shared memory that a worker draws a page into. The client makes it, in the size it wants, and the
 * worker can neither shrink nor grow it; once the worker has answered it is sealed against any writer, so that what was
 * checked cannot change, and mapped for reading. No pixel is copied. */

#include "sandbox/attache-page-memory.h"

#include "sandbox/attache-sandbox-error.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

struct _AttachePageMemory
{
  int   fd;
  guint width;
  guint height;
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

static gsize
get_n_bytes (AttachePageMemory *self)
{
  return (gsize)self->width * self->height * 4;
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
create_file (void)
{
  int fd = -1;

#ifdef MFD_NOEXEC_SEAL
  fd = memfd_create ("attache-page", MFD_CLOEXEC | MFD_ALLOW_SEALING | MFD_NOEXEC_SEAL);
#endif
  if (fd == -1)
    fd = memfd_create ("attache-page", MFD_CLOEXEC | MFD_ALLOW_SEALING);

  return fd;
}

/**
 * attache_page_memory_new:
 * @width: in pixels
 * @height: in pixels
 * @error: return location
 *
 * Returns: (transfer full) (nullable): memory for an image, or %NULL with %ATTACHE_SANDBOX_ERROR_REFUSED
 */
AttachePageMemory *
attache_page_memory_new (guint    width,
                         guint    height,
                         GError **error)
{
  g_autoptr (AttachePageMemory) self = g_new0 (AttachePageMemory, 1);

  self->width = width;
  self->height = height;
  self->fd = create_file ();

  if (self->fd == -1 || ftruncate (self->fd, get_n_bytes (self)) != 0 ||
      fcntl (self->fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW) != 0)
    {
      set_error (error, ATTACHE_SANDBOX_ERROR_REFUSED, "no memory for a page");
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * attache_page_memory_free:
 *
 * Lets go of the memory; an image made of it stays.
 */
void
attache_page_memory_free (AttachePageMemory *self)
{
  if (self->fd != -1)
    close (self->fd);
  g_free (self);
}

/**
 * attache_page_memory_get_fd:
 *
 * Returns: the descriptor to hand to the worker; it stays the memory’s own
 */
int
attache_page_memory_get_fd (AttachePageMemory *self)
{
  return self->fd;
}

/**
 * attache_page_memory_get_size:
 * @width: (out): in pixels
 * @height: (out): in pixels
 */
void
attache_page_memory_get_size (AttachePageMemory *self,
                              guint             *width,
                              guint             *height)
{
  *width = self->width;
  *height = self->height;
}

/**
 * attache_page_memory_seal:
 * @error: return location
 *
 * Ends all writing. This fails with %ATTACHE_SANDBOX_ERROR_CRASHED while anybody still can write: a worker that keeps
 * a hold on a page it has delivered is not to be trusted any more.
 *
 * Returns: (transfer full) (nullable): the image
 */
AttachePageImage *
attache_page_memory_seal (AttachePageMemory *self,
                          GError           **error)
{
  g_autoptr (GBytes) pixels = NULL;
  Mapping *mapping;
  gpointer address;

  if (fcntl (self->fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SEAL) != 0)
    {
      set_error (error, ATTACHE_SANDBOX_ERROR_CRASHED, "a page is still being written to");
      return NULL;
    }
  /* Private, because older kernels take a shared mapping for one that may be written to. */
  address = mmap (NULL, get_n_bytes (self), PROT_READ, MAP_PRIVATE, self->fd, 0);
  if (address == MAP_FAILED)
    {
      set_error (error, ATTACHE_SANDBOX_ERROR_REFUSED, "no room for a page");
      return NULL;
    }

  mapping = g_new (Mapping, 1);
  *mapping = (Mapping){ address, get_n_bytes (self) };
  pixels = g_bytes_new_with_free_func (address, mapping->size, (GDestroyNotify)mapping_free, mapping);

  return attache_page_image_new (pixels, self->width, self->height, self->width * 4);
}
