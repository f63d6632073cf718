//! A program to drive, people to drive it with, and what there is to be driven.

pub(crate) mod app;
pub(crate) mod client;
pub(crate) mod html;
pub(crate) mod log;
pub(crate) mod operations;
pub(crate) mod routes;
pub(crate) mod school;

pub(crate) use app::{Instance, TestApp};
pub(crate) use client::{Answer, Client};
pub(crate) use school::School;
