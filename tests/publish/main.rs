//! The modules that touch the disk and the network, over real folders and sockets.
#![cfg(unix)]

mod carried;
mod disk;
mod exchanged;
mod folder;
mod killed;
mod refused;
mod serve;
mod streamed;
mod verified;
